# Apache Kafka, closed to whoever has no token of ours. Settings: deploy/container.py.
ARG BASE=python:3.11-slim
FROM ${BASE} AS packages
COPY wheels /wheels
COPY app/requirements-house.lock /app/
RUN python3 -m venv /opt/casebridge \
 && /opt/casebridge/bin/pip install --no-cache-dir --no-index --find-links /wheels \
    --no-deps --require-hashes --requirement /app/requirements-house.lock

FROM ${BASE}
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin casebridge \
 && install --directory --owner 10001 /var/lib/casebridge
COPY --from=packages /opt/casebridge /opt/casebridge
COPY kafka /opt/cache/casebridge/maven
COPY app /app
ENV XDG_CACHE_HOME=/opt/cache
WORKDIR /app
USER 10001
VOLUME /var/lib/casebridge
EXPOSE 9092
ENTRYPOINT ["/opt/casebridge/bin/python", "-m", "deploy.container", "broker"]
