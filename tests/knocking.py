"""Knocking at the broker's door by hand, because a client library turns a refusal into a time-out.

Kafka protocol: SaslHandshake 17 v1, SaslAuthenticate 36 v0, both after request header v1.
"""

import socket
import struct


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
        assert _handshake(door, "OAUTHBEARER")
        said = f"n,,\x01auth=Bearer {token}\x01\x01".encode()
        answer = _ask(door, 36, 0, struct.pack(">i", len(said)) + said)
        if answer is None:
            return False
        code, message_length = struct.unpack_from(">hh", answer)
        challenge = answer[4 + max(message_length, 0) + 4 :]
        return code == 0 and not challenge  # a challenge is how RFC 7628 says why not


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
