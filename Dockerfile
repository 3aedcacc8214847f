# One image per process: docker build --build-arg SERVICE=orders . (docker-compose.yml builds all seven).

FROM node:20-bookworm-slim AS manifests
WORKDIR /app
COPY . /source
# Only what npm needs, so that a change in a source file does not install everything again.
RUN cd /source && find . -name node_modules -prune -o \( -name package.json -o -name package-lock.json -o -name .npmrc \) -print0 \
    | tar --create --null --files-from=- | tar --extract --directory=/app

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY --from=manifests /app ./
RUN npm ci
COPY . .
RUN npm run build -- --into /out

FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY --from=manifests /app ./
RUN npm ci --omit=dev && npm cache clean --force

FROM node:20-bookworm-slim AS runtime
ARG SERVICE
RUN test -n "$SERVICE" || { echo 'Name the process: --build-arg SERVICE=gateway'; exit 1; }
ENV NODE_ENV=production SERVICE=$SERVICE TRADEGRAPH_ROOT=/app HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY --from=packages /app/package.json ./
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /out ./
USER node
EXPOSE 4000
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=6 \
  CMD node -e "fetch('http://127.0.0.1:'+process.env.PORT+'/health/ready').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
CMD exec node --enable-source-maps dist/$SERVICE.js
