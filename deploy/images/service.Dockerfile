# Any of the four services: `services.intake worker`, `deploy.serve intake 8080 0.0.0.0`, ...
ARG BASE=python:3.11-slim
FROM ${BASE} AS packages
COPY wheels /wheels
COPY app/requirements.lock /app/
RUN python3 -m venv /opt/casebridge \
 && /opt/casebridge/bin/pip install --no-cache-dir --no-index --find-links /wheels \
    --no-deps --require-hashes --requirement /app/requirements.lock

FROM ${BASE}
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin casebridge
COPY --from=packages /opt/casebridge /opt/casebridge
COPY app /app
WORKDIR /app
USER 10001
ENTRYPOINT ["/opt/casebridge/bin/python", "-m"]
CMD ["services.intake", "--help"]
