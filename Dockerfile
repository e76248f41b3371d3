# Becoming We as an image: Debian, no root, the game's own Node. See docs/running.md.
FROM node:24-trixie-slim AS build
WORKDIR /app
# Packages first: this layer stays while only the game changes.
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-trixie-slim
ENV NODE_ENV=production DATA=/data NODE_COMPILE_CACHE=/data/compiled
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY --from=build /app/dist ./dist
COPY assets ./assets
COPY shared ./shared
COPY server ./server
RUN install -d -o node -g node -m 0750 /data
USER node
VOLUME /data
EXPOSE 2567
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["/app/node_modules/.bin/node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||2567)+'/health').then(a=>process.exit(a.ok?0:1),()=>process.exit(1))"]
STOPSIGNAL SIGTERM
# Not through npm, which does not pass signals on: people are to be told that the server comes back.
CMD ["/app/node_modules/.bin/node", "server/main.ts"]
