"""What is counted and timed, with no label that could name a case, a child or two partners."""

from prometheus_client import Counter, Gauge, Histogram

_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10)

handled = Counter("messages_handled_total", "Messages by their fate", ["fate"])
relayed = Histogram(
    "messaging_client_operation_duration_seconds",
    "From put to acknowledged by the broker",
    buckets=_BUCKETS,
)
processed = Histogram(
    "messaging_process_duration_seconds", "Acting on one message", buckets=_BUCKETS
)
responded = Counter(
    "responses_total", "Calls to partners' own addresses by what came of them", ["outcome"]
)
responses_waiting = Gauge("responses_waiting", "Responses that are still to be taken to partners")
outbox_rows = Gauge("outbox_rows", "Messages that wait to be sent")
outbox_oldest = Gauge("outbox_oldest_age_seconds", "Age of the oldest message that waits")
canary_answers = Counter(
    "canary_answers_total", "Answers to the question that must be denied", ["answer"]
)
canary_denied = Gauge("canary_denied", "Whether it was denied when it was asked last")
parked_records = Gauge("quarantine_records", "Messages parked for a person")
