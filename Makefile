# make demo: install and see fixer at work.  make test: what CI runs.
VENV := .venv
PYTHON ?= python3
BIN := $(VENV)/bin
PATHS ?= samples

.PHONY: demo test bench fuzz ci-setup clean

$(BIN)/fixer: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "fixer needs Python 3.11 or newer; try make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --editable .
	@touch $@

$(VENV)/.test: $(BIN)/fixer
	$(BIN)/pip install --quiet --editable '.[test]'
	@touch $@

$(VENV)/.bench: $(BIN)/fixer
	$(BIN)/pip install --quiet --editable '.[bench]'
	@touch $@

demo: $(BIN)/fixer
	$(BIN)/fixer check --exit-zero samples/plain/lake.txt
	@echo
	@echo 'And what "fixer fix" would write:'
	$(BIN)/fixer diff samples/plain/lake.txt || test $$? -eq 1

# The real LanguageTool that the tests of --grammar talk to: needs Maven and Java 17.
build/languagetool: tests/grammar/pom.xml
	if command -v mvn >/dev/null; then mvn --quiet --batch-mode --file $< dependency:copy-dependencies -DoutputDirectory=$(CURDIR)/$@ && touch $@; else test -z "$$CI"; fi

test: $(VENV)/.test build/languagetool
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/fixer rules test
	$(BIN)/pytest

# make bench PATHS='folder ...': fixer, proselint and codespell over the same articles.
bench: $(VENV)/.bench
	$(BIN)/python -m tests.bench $(PATHS)

# make fuzz SECONDS=600: random bytes, Markdown and HTML through everything.
SECONDS ?= 60
fuzz: $(VENV)/.test
	$(BIN)/python -m tests.fuzz $(SECONDS)

# System packages that some tests need; only CI calls this. Without them 'make test' says what it skipped.
PACKAGES := git patch maven openjdk-17-jre-headless chromium
REVIEWDOG := github.com/reviewdog/reviewdog/cmd/reviewdog@v0.21.0
ci-setup:
	command -v git && command -v patch && command -v mvn && command -v java && command -v chromium || (apt-get update -qq && apt-get install -qq -y $(PACKAGES))
	command -v reviewdog || GOBIN=/usr/local/bin go install $(REVIEWDOG) || echo 'reviewdog cannot be built here (it needs a current Go): its tests are left out'

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
