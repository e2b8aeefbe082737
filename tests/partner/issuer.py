"""An issuer over HTTP that tells a partner what a real one would, for tests with processes."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from tests.partner.builders import published


@contextmanager
def issuing(bootstrap_servers: str, give_token: Callable[[], str]) -> Iterator[str]:
    """Its address, while it runs; `give_token` makes the access tokens."""

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(documents[self.path])

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self._answer({"access_token": give_token(), "expires_in": 300, "scope": "x"})

        def _answer(self, document: object) -> None:
            body = json.dumps(document).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    url = f"http://127.0.0.1:{server.server_port}"
    documents = {
        "/.well-known/oauth-authorization-server": {"issuer": url, "token_endpoint": f"{url}/t"},
        "/.well-known/casebridge-configuration": {
            "issuer": url,
            "services": {"intake": f"{url}/fhir"},
            "kafka": {"bootstrap_servers": bootstrap_servers, "audience": "urn:casebridge:kafka"},
            "message_jwks_uri": f"{url}/keys",
        },
        "/keys": published(),
    }
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield url
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
