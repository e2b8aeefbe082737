"""The worker process of any service: relay, listener and the service's own loops, until SIGTERM."""

import signal
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from services.common import kafka, logs, metrics, outbox
from services.common.inbound import Inbound
from services.common.inbox import Internal
from services.common.listener import Listener
from services.common.logs import frames, log
from services.common.relay import Relay, Send
from services.common.responding import Responder
from services.common.service import Loop, Running, Service
from services.common.tables import EXPIRING, parked, responses
from services.common.tables import outbox as outbox_rows
from services.common.tidying import Tidying


def run(service: Service) -> int:
    """Run until SIGTERM or SIGINT; the exit status is 1 when a loop ended by a fault, so that it is
    started again.
    """
    logs.set_up(service.name, "worker")
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    running = Running(service, service.settings.read())
    running.check()
    faults: list[str] = []
    threads = [_thread(loop, stop, faults) for loop in _loops(running)]
    if running.settings.admin_port:
        Thread(target=_admin(running, threads).serve_forever, daemon=True).start()
    log().info("started", count=len(threads))
    for thread in threads:
        thread.join()
    log().info("stopped", count=len(faults))
    return 1 if faults else 0


def _loops(running: Running) -> Sequence[Loop]:
    servers = running.settings.kafka_bootstrap_servers
    name = running.service.name

    def connect() -> Send:
        producer = kafka.producer(servers, running.kafka_token)
        return lambda topic, key, value, headers: producer.send(topic, value, key, headers)

    relay = Relay(running.sessions, running.engine, connect, service=name, key=running.key)
    listener = Listener(
        lambda: kafka.consumer(servers, running.kafka_token, group=name),
        {outbox.events_topic(event.TYPE.partition(".")[0]) for event in running.service.all_events},
        Internal(
            running.sessions, running.service.all_events, running.message_keys, running.writer_of
        ),
        Inbound(running.door, running.sessions),
    )
    responder = Responder(running.sessions, running.engine, name, running.key)
    tidying = Tidying(
        running.sessions, (*EXPIRING, *running.service.expiring), running.service.forgets
    )
    always = (relay, listener, responder, tidying, running.canary)
    return [*always, *(make(running) for make in running.service.loops)]


def _thread(loop: Loop, stop: Event, faults: list[str]) -> Thread:
    def run() -> None:
        try:
            loop.run(stop)
        except Exception as problem:  # noqa: BLE001 - said loudly, and then the whole process stops
            log().error(
                "loop failed",
                loop=loop.name,
                problem=type(problem).__name__,
                exception=frames(problem),
            )
            faults.append(loop.name)
        finally:
            stop.set()

    thread = Thread(target=run, name=loop.name)
    thread.start()
    return thread


def _admin(running: Running, threads: Sequence[Thread]) -> ThreadingHTTPServer:
    """Health and metrics on a port of the operator's own, never on the partners' one. (H02)"""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            pages = {"/live": lambda: b"live\n", "/ready": ready, "/metrics": figures}
            page = pages.get(self.path)
            body = page() if page else None
            self.send_response(404 if page is None else 503 if body is None else 200)
            self.send_header(
                "Content-Type", CONTENT_TYPE_LATEST if self.path == "/metrics" else "text/plain"
            )
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            """Nothing: the operator's own probes are not news."""

    def ready() -> bytes | None:
        return (
            b"ready\n"
            if all(thread.is_alive() for thread in threads)
            and measure(running)
            and running.canary.sings()
            else None
        )

    def figures() -> bytes:
        measure(running)
        return generate_latest()

    return ThreadingHTTPServer(("127.0.0.1", running.settings.admin_port), Answers)


def measure(running: Running) -> bool:
    """Read what waits; False while the database does not answer."""
    waiting = outbox_rows.c.sent_at.is_(None)
    age = func.extract("epoch", func.clock_timestamp() - func.min(outbox_rows.c.put_at))
    try:
        with running.looks() as session:
            count, oldest = session.execute(select(func.count(), age).where(waiting)).one()
            aside = session.scalar(
                select(func.count()).select_from(parked).where(parked.c.settled_at.is_(None))
            )
            to_take = session.scalar(select(func.count()).select_from(responses))
    except SQLAlchemyError:
        return False
    metrics.outbox_rows.set(count)
    metrics.outbox_oldest.set(float(oldest or 0))
    metrics.parked_records.set(aside or 0)
    metrics.responses_waiting.set(to_take or 0)
    return True
