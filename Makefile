# The commands of this checkout. What they make stays in var/ and .venv/.

export PYTHONPYCACHEPREFIX := $(CURDIR)/var/pycache
export PYTHONPATH := $(CURDIR):$(CURDIR)/site
export TMPDIR := $(if $(wildcard var/tmp),$(CURDIR)/var/tmp,$(TMPDIR))
unexport DJANGO_SETTINGS_MODULE VIRTUAL_ENV
# Some machines forbid Python to keep what it compiled. It stays in var/ here, and spares each process a few seconds.
unexport PYTHONDONTWRITEBYTECODE

# Each recipe finds a fitting Python first: make's own shell functions can't stop with one clear line.
python = python=$$(tools/find-python) && exec "$$python"
venv = .venv/bin/python
test_settings = DJANGO_SETTINGS_MODULE=leernetwerk.settings.test

.DEFAULT_GOAL := help
.PHONY: help run demo test lint format messages guide audit benchmark lock environment clean

help: ## List these commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | while IFS='|' read -r name words; do \
		printf '%-18s %s\n' "$$name" "$$words"; done

run: ## Start the site on HOST= and PORT= (127.0.0.1 and 8000), ready to look at
	@$(python) -m tools.run

demo: ## Bring the demo content back
	@$(python) -m tools.demo

test: environment ## Run the tests; ARGS="-k word" chooses, DATABASE_URL= names the database
	@$(venv) -m tools.catalogues
	@$(venv) -m pytest $(ARGS)

lint: environment ## Check the code, the templates, the catalogues and the chain of imports
	@$(venv) -m tools.lint

format: environment ## Put code and templates in their usual shape
	@$(venv) -m ruff check --fix-only --quiet
	@$(venv) -m ruff format --quiet
	@git ls-files --cached --others --exclude-standard '*.html' | xargs .venv/bin/djade --target-version 5.2

messages: environment ## Add new messages to the catalogues and mark the ones that went
	@$(venv) -m tools.messages update

guide: environment ## Take the pictures of the editors' guide anew; ARGS="offline" chooses
	@$(venv) -m tools.guide $(ARGS)

audit: environment ## Audit a running site: make audit URL=http://127.0.0.1:8000
	@$(venv) -m tools.audit $(URL)

benchmark: environment ## Measure an article's processor time; ARGS="search 10000" measures search
	@$(venv) -m benchmarks $(ARGS)

lock: environment ## Lock the newest versions that requirements*.in allow
	@$(venv) -m uv pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 \
		--custom-compile-command "make lock" requirements.in -o requirements.txt
	@$(venv) -m uv pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 \
		--custom-compile-command "make lock" -c requirements.txt requirements-dev.in -o requirements-dev.txt

environment:
	@$(python) -m tools.environment requirements-dev.txt

clean: ## Remove what the commands made, the database included
	@rm -rf var .venv
