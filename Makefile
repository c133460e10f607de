# Two commands matter: `make demo` shows the product on the sample pairs, `make test` proves it.
# Both set up everything they need in .venv from requirements.lock.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help setup demo sample test lint format fit rules benchmark lock clean

help:
	@echo "make demo       set up, compare the sample pairs, write reports/demo/index.html"
	@echo "make sample     write reports/sample again: the sample office's last month"
	@echo "make test       set up, lint, type-check, run all tests"
	@echo "make lint       ruff and mypy only"
	@echo "make format     format the code"
	@echo "make fit        fit the arbiter and the joining weights again from data/gold"
	@echo "make rules      write RULES.md again"
	@echo "make benchmark  speed and accuracy beside the peers"
	@echo "make lock       resolve requirements.lock again from pyproject.toml"
	@echo "make clean      remove .venv and caches"

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

setup: $(READY)

demo: $(READY)
	$(BIN)/revlearn demo --output reports/demo

# The last month of the sample office, its state file and its copies for each team left out.
sample: $(READY)
	$(BIN)/revlearn demo --output build/sample
	rm -rf reports/sample
	mkdir -p reports/sample/writers
	set -e; month=$$(ls -d build/sample/office/*/ | tail -n 1); \
		for file in team.pdf team.xlsx summary.json debrief.pdf check.html; do cp "$$month$$file" reports/sample/; done; \
		cp "$$month"writers/*.pdf reports/sample/writers/
	rm -rf build/sample

lint: $(READY)
	$(BIN)/ruff format --check revlearn tests benchmarks data
	$(BIN)/ruff check revlearn tests benchmarks data
	$(BIN)/mypy

test: lint
	$(BIN)/python -m pytest

format: $(READY)
	$(BIN)/ruff format revlearn tests benchmarks data
	$(BIN)/ruff check --fix revlearn tests benchmarks data

fit: $(READY)
	$(BIN)/python -m revlearn.evaluate

rules: $(READY)
	$(BIN)/revlearn rules --format markdown > RULES.md

benchmark: $(READY)
	$(BIN)/python -m benchmarks.compare

lock: $(READY)
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-find-links \
		--no-emit-trusted-host --no-annotate --no-header --extra dev --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis *.egg-info
