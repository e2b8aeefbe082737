# Everything a newcomer needs; every target sets up what it uses.

SHELL := /bin/sh
PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
RUN ?= .casebridge
BIN := .venv/bin

.PHONY: demo test unit lint bench mutation conformance test-containers test-keycloak docs lock set-up set-up-house stop

demo: set-up-house
	$(BIN)/python -m deploy demo --run-folder "$(RUN)" $(if $(ONCE),--once)

# In two processes, each with a broker and a database of its own.
test: set-up
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

unit: set-up
	$(BIN)/python -m pytest -m "not real and not journey"

lint: set-up
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: set-up
	$(BIN)/python -m deploy.bench $(if $(ONLY),--only "$(ONLY)")

# Changes the rules, each time at one place, and demands that their tests fail; ONLY and EVERY thin out.
mutation: set-up
	$(BIN)/python -m tests.mutation $(if $(ONLY),--only "$(ONLY)") $(if $(EVERY),--every "$(EVERY)")

# All comparisons with the validators of others; `make test` does some of each kind.
conformance: set-up
	CONFORMANCE=all $(BIN)/python -m pytest tests/conformance

# A real Keycloak, from its own distribution (160 MB, once), as the issuer of a partner's tokens.
test-keycloak: set-up
	KEYCLOAK=1 $(BIN)/python -m pytest tests/keycloak

test-containers: set-up
	BASE="$(BASE)" $(BIN)/python -m deploy.images
	$(BIN)/python -m pytest -m "real and not journey" --containers

# The published forms and the pages that are made from the code.
docs: set-up
	$(BIN)/python -m deploy publish

stop: set-up-house
	$(BIN)/python -m deploy stop --run-folder "$(RUN)"

set-up: .venv/requirements-dev.lock

set-up-house: .venv/requirements-house.lock

# The environment is remade when what a lock says changed, not when its date did. What the tests need
# beside the product is installed on top, when a test, a check or a page first asks for it.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --requirement

.venv/requirements-house.lock: requirements-house.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Casebridge needs Python 3.11 or newer; '$(PYTHON)' is not." >&2; \
	  echo "Install it, or name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3.11" >&2; \
	  exit 1; }
	@if cmp -s $< $@; then touch $@; else \
	  echo "Setting up .venv (once; about a minute) ..." && \
	  { $(PYTHON) -m venv --clear .venv || { \
	      echo "'$(PYTHON) -m venv' failed; on Debian and Ubuntu: apt-get install python3-venv" >&2; \
	      exit 1; }; } && \
	  $(INSTALL) $< && cp $< $@; \
	fi

.venv/requirements-dev.lock: requirements-dev.lock .venv/requirements-house.lock
	@if cmp -s $< $@; then touch $@; else \
	  echo "Adding what the tests need (once) ..." && $(INSTALL) $< && cp $< $@; \
	fi

# Only when a dependency is added or renewed: what is declared in pyproject.toml, pinned with hashes.
PIN := --quiet --generate-hashes --allow-unsafe --strip-extras --no-annotate --no-header \
  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links
lock:
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/python -m pip install --quiet pip-tools
	.venv-lock/bin/pip-compile $(PIN) -o requirements.lock pyproject.toml
	.venv-lock/bin/pip-compile $(PIN) --extra house -c requirements.lock \
	  -o requirements-house.lock pyproject.toml
	.venv-lock/bin/pip-compile $(PIN) --extra house --extra dev -c requirements-house.lock \
	  -o requirements-dev.lock pyproject.toml
	rm -rf .venv-lock
