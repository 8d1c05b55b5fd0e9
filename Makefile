# docbrief: two commands do everything, `make report` and `make test`. Only Python 3.11+ and make are needed.
PYTHON ?= python3
BIN    := .venv/bin
READY  := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help report test lab check accuracy conformance format lock environment clean

help: ## What can be made
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

report: $(READY) ## The PDF report of seeds/documents, checked against seeds/evidence, in reports/
	@$(BIN)/docbrief report seeds/documents --evidence seeds/evidence --overrides seeds/overrides.csv --out reports

test: $(READY) ## All tests
	@$(BIN)/python -m pytest

lab: $(READY) ## JupyterLab on notebooks/
	@$(BIN)/jupyter lab --notebook-dir=notebooks $(if $(filter 0,$(shell id -u)),--allow-root)

check: $(READY) ## Lint, format and types
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

accuracy: $(READY) ## Measure on the gold data, if it is at hand (GOLD=folder)
	@$(BIN)/python benchmarks/accuracy.py $(GOLD)

conformance: .venv-conformance ## What others say of our files: FollowTheMoney, a PDF/UA checker
	@$(BIN)/python -m pytest tests/conformance

format: $(READY) ## Put the code in order
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format .

lock: $(READY) ## Resolve the dependencies anew: requirements.lock and environment.yml
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade \
	  --generate-hashes --no-emit-index-url --no-header --quiet --output-file requirements.lock
	@$(MAKE) --silent environment > environment.yml.part && mv environment.yml.part environment.yml

# pyproject2conda writes package names with hyphens, conda-forge gives this one underscores.
environment: $(READY)
	@$(BIN)/pyproject2conda yaml --pyproject pyproject.toml --extra test --name docbrief \
	  --python-include infer --no-header | sed 's/en-core-web-sm/en_core_web_sm/'

clean: ## Remove what make has made
	rm -rf .venv .venv-conformance reports/*

# The environment: exact versions, checked by hash, and the package itself in editable mode.
$(READY): requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed; set PYTHON=..."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed, $(PYTHON) is older; set PYTHON=python3.11 or the like."; exit 1; }
	@echo "Setting up .venv (once, one to three minutes)"
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# Tools that judge our files, kept apart from ours: their licences and their needs (ICU) are not our users'.
.venv-conformance: $(READY)
	@$(PYTHON) -m venv --clear $@.part
	@$@.part/bin/python -m pip install -qq --disable-pip-version-check \
	  $$($(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["conformance"])')
	@mv $@.part $@
