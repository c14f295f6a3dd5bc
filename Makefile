# speechcast: `make demo` builds the two example speeches, `make test` runs all checks.
# Both set up what they need.

PYTHON ?= $(shell for p in python3.12 python3.11 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info[:2] not in ((3, 11), (3, 12)))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install
EXAMPLES := examples/city-congress.zh.txt examples/library-keynote.en.txt

.PHONY: setup demo test check lint soak bench lock clean

setup: .venv/.assets ## the environment with voices and fonts: all that `build` needs offline

.venv/.runtime: requirements/build.txt requirements/runtime.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "speechcast needs Python 3.11 or 3.12: install one, or run make PYTHON=/path/to/python3.12" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(PIP) --require-hashes -r requirements/build.txt
	$(PIP) --require-hashes -r requirements/runtime.txt
	$(PIP) --no-build-isolation --no-deps -e .
	@touch $@

.venv/.assets: .venv/.runtime
	$(BIN)/speechcast voices pull
	@touch $@

.venv/.dev: .venv/.runtime requirements/dev.txt
	$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

demo: setup ## builds two example speeches, one Chinese, one English
	$(BIN)/speechcast voices pull --quiet
	@for speech in $(EXAMPLES); do echo; echo "speechcast build $$speech"; $(BIN)/speechcast build $$speech || exit $$?; done
	@echo
	@echo "Made from examples/: two decks that narrate themselves, with audio and captions."
	@echo "Open  output/city-congress.zh/deck.pptx  and start the slide show, or listen to narration.mp3;"
	@echo "the English one is in  output/library-keynote.en/ ."

test: setup .venv/.dev ## linters, types, layers, unit to end-to-end tests
	$(BIN)/speechcast voices pull --quiet
	$(BIN)/python tools/test_tools.py
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

soak: test ## long runs: whole speeches with the real voice
	$(BIN)/python -m pytest -m soak

bench: setup .venv/.dev ## speed and growth beside the bare libraries
	$(BIN)/python benchmarks/synthesis.py examples/city-congress.zh.txt
	$(BIN)/python benchmarks/deck_growth.py

lock: ## renew the locked versions (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock" requirements/build.in -o requirements/build.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock" pyproject.toml -o requirements/runtime.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock" pyproject.toml --group dev -c requirements/runtime.txt -o requirements/dev.txt

clean: ## removes the environment and the builds; voices and cache stay (speechcast doctor tells where)
	rm -rf .venv .tools output dist
