# The production server; compose.yaml runs it with a database.

FROM node:20.19-bookworm-slim AS build
WORKDIR /newsroom
COPY package.json package-lock.json ./
COPY newsroom/package.json newsroom/
COPY examples/static/package.json examples/static/
COPY examples/website/package.json examples/website/
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund && rm -rf .next/cache

FROM node:20.19-bookworm-slim
ENV NEXT_TELEMETRY_DISABLED=1 NODE_ENV=production
WORKDIR /newsroom
COPY --from=build --chown=node:node /newsroom ./
USER 1000
VOLUME /newsroom/media
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not by way of npm: signals reach the server itself.
CMD ["node", "--conditions=production", "--import", "tsx", "newsroom/server.ts"]
