# Two commands to know: `make run` and `make test`. `make help` lists the rest.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

PYTHON ?= python3
CORPUS ?= seeds
# Each corpus has its own index, so that one is never served for another.
INDEX ?= data/$(subst /,_,$(CORPUS))
PORT ?= 8000
# Articles that `make bench` compares engines on, and a file of stories to make them of.
N ?= 100000
CORPUS_FILE ?=
# Corpora for `make measure`: a folder of GUM's Wikinews, the packed JSON lines of Reuters-21578.
GUM ?=
REUTERS ?=
# A spaCy pipeline to measure beside the rules.
NER ?=
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help run setup test lint check bench measure browser clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup ## build the index of CORPUS (seeds) if it is missing or older, and serve it on PORT (8000)
	@$(BIN)/python -m indexer build "$(CORPUS)" --index "$(INDEX)" --if-older || test $$? -eq 1
	@exec $(BIN)/python app.py --index "$(INDEX)" --port $(PORT)

setup: $(VENV)/.installed ## create the virtual environment in .venv and install what Dateline needs

test: browser $(VENV)/.installed-test ## run all tests, the browser's included
	@$(BIN)/python -m pytest -q

lint: $(VENV)/.installed-test ## ruff and mypy --strict
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy

check: lint test ## lint, then all tests: what CI runs

bench: $(VENV)/.installed-bench ## compare engines on N articles (100000) made of CORPUS_FILE (the sample), then pages with Datasette
	@CORPUS_FILE="$(CORPUS_FILE)" $(BIN)/python -m bench $(N)
	@CORPUS_FILE="$(CORPUS_FILE)" $(BIN)/python -m bench.pages

measure: $(VENV)/.installed ## how well facts are extracted, and how fast; GUM=folder REUTERS=file measure on these corpora, too
	@GUM="$(GUM)" REUTERS="$(REUTERS)" NER="$(NER)" $(BIN)/python -m measure

clean: ## remove the virtual environment and the indexes
	rm -rf $(VENV) data build *.egg-info

$(VENV)/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo "Python is missing. On Debian, as root: apt-get install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) -V). Say which one to use: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
	  || { echo "Python's venv module is missing. On Debian, as root: apt-get install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: setup.cfg pyproject.toml | $(VENV)/bin/python
	@echo "Installing what Dateline needs into $(VENV) (once; a minute or two) ..."
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --editable . \
	  || { echo "The packages could not be installed; see the message above. Dateline itself needs no network once they are."; exit 1; }
	@echo "Compiling what counts and ranks (once; some seconds) ..."
	@$(BIN)/python -c 'import indexer.loops, search.embedded.loops'
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	@echo "Installing what the tests need ..."
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

$(VENV)/.installed-bench: $(VENV)/.installed
	@echo "Installing the engines to compare with ..."
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@

browser:
	@command -v chromium >/dev/null && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing Debian's chromium for the browser tests ..."; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	else echo "The browser tests need Chromium. On Debian, as root: apt-get install chromium"; exit 1; fi
