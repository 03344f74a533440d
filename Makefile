# Two commands matter: `make run` and `make test`. Both make their own environment in
# .venv from requirements.lock first. `make help` lists the rest.

PYTHON ?= python3
UV_VERSION := 0.13.9
# How many tests run at once: those of one file stay together, in their order.
workers ?= logical
VENV := .venv
BIN := $(VENV)/bin
UV := $(VENV)/uv/bin/uv
READY := $(VENV)/ready
ATONCE = -n $(workers) --maxprocesses 4 --dist loadfile
say = @printf '\033[1m== %s\033[0m\n' "$(1)"

.DEFAULT_GOAL := help
.PHONY: help run test test-fast check lint contracts format types chromium migration lock clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

run: $(READY) ## open Schakel on the demo council, in the browser
	$(call say,Schakel starts on the demo council; stop with Ctrl+C)
	@$(BIN)/crm serve --demo $(if $(port),--port $(port))

test: check chromium ## everything that must hold: lint, types, contracts, all tests
	$(call say,All tests: SQLite and PostgreSQL and pages and browser)
	@$(BIN)/python -m pytest $(ATONCE) $(args)

test-fast: $(READY) ## the tests without browser and PostgreSQL
	$(call say,Tests without browser and PostgreSQL)
	@$(BIN)/python -m pytest $(ATONCE) -m "not browser" -k "not postgresql" $(args)

check: lint contracts types

lint: $(READY) ## format and style
	$(call say,Format and style)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

contracts: $(READY) ## which room may import which
	$(call say,Which room may import which)
	@$(BIN)/lint-imports --no-cache

types: $(READY) ## strict types
	$(call say,Types)
	@$(BIN)/mypy .

format: $(READY) ## put the code in its format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

chromium: $(READY) ## find or install the browser of the browser tests
	$(call say,Chromium)
	@BIN=$(BIN) sh .ci/chromium

migration: $(READY) ## a migration for changed tables: make migration m="what changes"
	@test -n "$(m)" || { echo 'Say what changes: make migration m="..."'; exit 2; }
	@rm -f $(VENV)/migration.db
	@CRM_DATABASE_URL=sqlite:///$(VENV)/migration.db $(BIN)/alembic upgrade head
	@CRM_DATABASE_URL=sqlite:///$(VENV)/migration.db $(BIN)/alembic revision --autogenerate -m "$(m)"

lock: $(READY) ## bring requirements.lock in line with pyproject.toml
	@$(UV) pip compile -q --universal --generate-hashes --extra dev --no-header \
		--no-annotate --python-version 3.11 pyproject.toml -o requirements.lock

clean: ## throw the environment away; data stay
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(READY): requirements.lock pyproject.toml
	$(call say,Environment in $(VENV) from requirements.lock)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Schakel needs Python 3.11 or newer. Name one: make PYTHON=python3.12 ...'; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) \
		|| { echo 'Python cannot make an environment. On Debian: apt-get install python3-venv'; exit 2; }
	@test -x $(UV) || $(BIN)/python -m pip install -q --disable-pip-version-check \
		--target $(VENV)/uv uv==$(UV_VERSION)
	@VIRTUAL_ENV=$(VENV) $(UV) pip sync --system-certs requirements.lock \
		|| { echo 'uv could not; going on with pip, which is slower'; \
		$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements.lock; }
	@VIRTUAL_ENV=$(VENV) $(UV) pip install -q --no-deps --no-build-isolation --editable .
	@touch $@
