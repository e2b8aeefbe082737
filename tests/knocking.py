"""Knocking at the broker's door by hand, because a client library turns a refusal into a time-out.

Kafka protocol: ApiVersions 18 v0, SaslHandshake 17 v1, SaslAuthenticate 36 v0 and v1, all after
request header v1.
"""

import socket
import struct
import time


def answers(bootstrap_servers: str) -> bool:
    """Whether a broker is there and hears tokens."""
    try:
        return takes_mechanism(bootstrap_servers, "OAUTHBEARER")
    except OSError:
        return False


def takes_mechanism(bootstrap_servers: str, mechanism: str) -> bool:
    """Whether the broker is ready to hear this SASL mechanism."""
    with _connect(bootstrap_servers) as door:
        return _handshake(door, mechanism)


def takes_token(bootstrap_servers: str, token: str) -> bool:
    """Whether this bearer token (RFC 7628) opens the door."""
    with _connect(bootstrap_servers) as door:
        answer = _show(door, token, 0)
        if answer is None:
            return False
        code, message_length = struct.unpack_from(">hh", answer)
        challenge = answer[4 + max(message_length, 0) + 4 :]
        return code == 0 and not challenge  # a challenge is how RFC 7628 says why not


def session_told(bootstrap_servers: str, token: str) -> float:
    """For how many seconds the broker says that it will serve who came in by this token."""
    with _connect(bootstrap_servers) as door:
        answer = _show(door, token, 1)
        assert answer is not None
        return float(struct.unpack_from(">q", answer, len(answer) - 8)[0]) / 1000


def session_lasted(bootstrap_servers: str, token: str, at_most: float) -> float | None:
    """After how many seconds the broker hangs up on one who asks on, and shows no other token."""
    with _connect(bootstrap_servers) as door:
        assert _show(door, token, 0) is not None
        began = time.monotonic()
        while time.monotonic() < began + at_most:
            try:
                if _ask(door, 18, 0, b"") is None:
                    return time.monotonic() - began
            except ConnectionError:
                return time.monotonic() - began
            time.sleep(0.05)
    return None


def _show(door: socket.socket, token: str, version: int) -> bytes | None:
    assert _handshake(door, "OAUTHBEARER")
    said = f"n,,\x01auth=Bearer {token}\x01\x01".encode()
    return _ask(door, 36, version, struct.pack(">i", len(said)) + said)


def _connect(bootstrap_servers: str) -> socket.socket:
    host, _, port = bootstrap_servers.rpartition(":")
    return socket.create_connection((host, int(port)), 10)


def _handshake(door: socket.socket, mechanism: str) -> bool:
    answer = _ask(door, 17, 1, struct.pack(">h", len(mechanism)) + mechanism.encode())
    return answer is not None and struct.unpack_from(">h", answer) == (0,)


def _ask(door: socket.socket, key: int, version: int, body: bytes) -> bytes | None:
    """The answer's body; None when the broker hangs up instead."""
    request = struct.pack(">hhih", key, version, 1, -1) + body
    door.sendall(struct.pack(">i", len(request)) + request)
    length = door.recv(4, socket.MSG_WAITALL)
    if len(length) < 4:
        return None
    return door.recv(struct.unpack(">i", length)[0], socket.MSG_WAITALL)[4:]
