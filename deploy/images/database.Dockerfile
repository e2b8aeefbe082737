# PostgreSQL, by scram-sha-256 alone. Settings: deploy/container.py.
ARG BASE=python:3.11-slim
FROM ${BASE} AS packages
COPY wheels /wheels
COPY app/requirements-house.lock /app/
RUN python3 -m venv /opt/casebridge \
 && /opt/casebridge/bin/pip install --no-cache-dir --no-index --find-links /wheels \
    --no-deps --require-hashes --requirement /app/requirements-house.lock

FROM ${BASE}
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin casebridge \
 && install --directory --owner 10001 /var/lib/casebridge /opt/cache/casebridge
COPY --from=packages /opt/casebridge /opt/casebridge
COPY --chown=10001 postgresql /opt/cache/casebridge/maven
COPY app /app
ENV XDG_CACHE_HOME=/opt/cache
WORKDIR /app
USER 10001
RUN /opt/casebridge/bin/python -c "from deploy import artefacts; artefacts.postgresql_home()"
VOLUME /var/lib/casebridge
EXPOSE 5432
ENTRYPOINT ["/opt/casebridge/bin/python", "-m", "deploy.container", "database"]
