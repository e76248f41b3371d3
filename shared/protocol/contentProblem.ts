/** What is wrong in a content file, said so that its author can mend it without reading code. */
import type * as z from "zod";

/** One thing wrong: in which file, where in it, what, and how to mend it. */
export interface ContentProblem {
  readonly file: string;
  /** Where in the file: "groups[highmere].frames[ourDam].share"; empty for the whole file. */
  readonly path: string;
  readonly problem: string;
  readonly remedy: string;
}

/** Notes a problem of the file being checked. */
export type Report = (path: string, problem: string, remedy: string) => void;

/** One line for a console. */
export function problemLine({ file, path, problem, remedy }: ContentProblem): string {
  return `${file}${path === "" ? "" : ` at ${path}`}: ${problem}. ${remedy}.`;
}

/** The schema's complaints about `value` as problems of `file`. */
export function schemaProblems(file: string, value: unknown, error: z.ZodError): readonly ContentProblem[] {
  return error.issues.map((issue) => ({
    file,
    path: readablePath(value, issue.path),
    problem: problemOf(issue),
    remedy: remedyOf(issue),
  }));
}

/** A path with items of a list by their id rather than by their place, where they have one. */
function readablePath(value: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = value;
  let written = "";
  for (const key of path) {
    at = isRecord(at) ? at[String(key)] : undefined;
    if (typeof key === "number") {
      const id = isRecord(at) ? at["id"] : undefined;
      written += `[${typeof id === "string" ? id : key}]`;
    } else {
      written += `${written === "" ? "" : "."}${String(key)}`;
    }
  }
  return written;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_key") return issue.issues.map(({ message }) => message).join("; ");
  return issue.message;
}

function remedyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `Remove ${issue.keys.map((key) => `"${key}"`).join(", ")}, or correct the spelling`;
    case "invalid_type":
      return `Put a value of this type here: ${issue.expected}`;
    case "invalid_value":
      return `Use one of: ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return `Use ${issue.origin === "number" || issue.origin === "int" ? "a number of" : "a length of"} at least ${issue.minimum}`;
    case "too_big":
      return `Use ${issue.origin === "number" || issue.origin === "int" ? "a number of" : "a length of"} at most ${issue.maximum}`;
    case "invalid_union":
      return "Use one of the values named here";
    case "invalid_format":
    case "invalid_key":
    case "custom":
      return "Use letters and digits and begin with a small letter, as the names around it do";
    default:
      return "Compare with the same place in assets/scenarios/low-reservoir";
  }
}
