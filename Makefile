# Every target builds .venv by itself: python3 >= 3.11 (with venv) and make are all it takes.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
JOBS   ?= 2

.PHONY: chat bot test check lint soak bench format transcripts plans clean

chat: $(READY)
	@$(BIN)/python -m bot chat $(ARGS)

bot: $(READY)
	@$(BIN)/python -m bot run

# Everything that must hold. The import contracts are a test of tests/architecture.
test: lint
	$(BIN)/mypy
	$(BIN)/pytest -n $(JOBS)

# The inner loop: the coach and the contracts, without the types and the edges.
check: lint
	$(BIN)/pytest -n $(JOBS) tests/coach tests/architecture

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

soak: $(READY)
	SOAK=1 $(BIN)/pytest -n $(JOBS) -o timeout=0

bench: $(READY)
	$(BIN)/python -m tests.benchmarks
	$(BIN)/python -m tests.benchmarks.delivery

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

transcripts: $(READY)
	REWRITE_TRANSCRIPTS=1 $(BIN)/pytest tests/conversations

plans: $(READY)
	REWRITE_PLANS=1 $(BIN)/pytest tests/plans

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Sturdy needs Python 3.11 or newer; try: make PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing what Sturdy needs (once)..."
	@PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
