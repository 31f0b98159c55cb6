# The project's habits, the same by hand and in CI. Each installs what it needs, once: `make help` lists them.

PYTHON ?= python3
VENV ?= .venv
DEMO_VENV ?= .venv-demo
KERNEL6_VENV ?= .venv-ipykernel6
KERNEL_VERSIONS := 6.29 7.0.1 7.1
MARIMO_VENV ?= .venv-marimo
RAY_VENV ?= .venv-ray
DEMO_ARGS ?=
TEST_ARGS ?=
TEST_JOBS ?= 2
PEERS ?=
BENCH_ARGS ?=

BIN := $(VENV)/bin
RUN_NODE := PATH="$(abspath $(BIN)):$$PATH"
PYTHON_OK := $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10) and "Python 3.10 or newer is needed: make PYTHON=python3.12 ...")'
PIP_INSTALL := -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help demo demo-ray test cluster check format api bench build setup clean

help: ## list these commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 16

demo: $(DEMO_VENV)/.installed ## open the quickstart notebook in JupyterLab (DEMO_ARGS="--no-browser --port 9000")
	$(DEMO_VENV)/bin/jupyter lab $$([ "$$(id -u)" != 0 ] || echo --allow-root) $(DEMO_ARGS) examples/notebooks/quickstart.ipynb

demo-ray: $(DEMO_VENV)-ray/.installed ## open the notebook that trains on a Ray cluster of this machine, likewise
	$(DEMO_VENV)-ray/bin/jupyter lab $$([ "$$(id -u)" != 0 ] || echo --allow-root) $(DEMO_ARGS) examples/notebooks/ray.ipynb

test: setup ## run every test, two files at a time (TEST_ARGS="-m 'not e2e'" for a part of those in .venv, TEST_JOBS=0)
	$(BIN)/python -m pytest --numprocesses=$(TEST_JOBS) --dist=loadfile --no-loadscope-reorder $(TEST_ARGS)
	$(RUN_NODE) npm test --silent
	$(if $(TEST_ARGS),,$(RAY_VENV)/bin/python -m pytest tests/cluster)

cluster: setup ## run the tests of training on a Ray cluster alone (TEST_ARGS="-k fsdp")
	$(RAY_VENV)/bin/python -m pytest tests/cluster $(TEST_ARGS)

check: $(VENV)/.installed node_modules/.installed ## lint, format and types, and whether the bundle is the build of its sources
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(RUN_NODE) npm run --silent check

format: $(VENV)/.installed node_modules/.installed ## put the files into the house's form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(RUN_NODE) npm run --silent format

api: $(VENV)/.installed ## write the public API as it is now to tests/api.txt, for review
	BEHOLDER_RENEW_API=1 $(BIN)/python -m pytest --quiet tests/test_api.py

bench: $(VENV)/.installed $(VENV)/.browser $(PEERS:%=.venv-bench-%/.installed) ## measure what it costs (PEERS=tensorboard, BENCH_ARGS=--quick)
	$(BIN)/python -m benchmarks $(if $(PEERS),--peers $(PEERS)) $(BENCH_ARGS)

build: $(VENV)/.installed ## make the wheel and the sdist in dist/
	$(BIN)/hatchling build

setup: $(VENV)/.installed $(KERNEL6_VENV)/.installed $(KERNEL_VERSIONS:%=.venv-ipykernel-%/.installed) $(MARIMO_VENV)/.installed $(RAY_VENV)/.installed $(VENV)/.browser node_modules/.installed ## install all that test and check need

clean: ## remove environments, caches and built packages
	rm -rf .venv .venv-* node_modules build dist test-results .mypy_cache .pytest_cache .ruff_cache .hypothesis

# A new environment. Its package.json keeps ours, which makes an ES module of every script below it, away from those
# that JupyterLab has Node run.
define environment
@$(PYTHON_OK)
$(PYTHON) -m venv $(1)
@echo '{}' > $(1)/package.json
endef

# A new environment that finds the packages which it lacks in another one.
define layer
$(call environment,$(@D))
@echo "import site; site.addsitedir('$$($(1)/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')')" \
	> $$($(@D)/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/layer.pth
endef

$(VENV)/.installed: pyproject.toml
	$(call environment,$(VENV))
	$(BIN)/python $(PIP_INSTALL) --upgrade 'pip>=25.1'
	$(BIN)/python $(PIP_INSTALL) --group dev --editable .
	@touch $@

# A second kernel for notebooks: ipykernel 6 hands a busy cell its messages in another way than 7 does. It has no PyTorch.
$(KERNEL6_VENV)/.installed: pyproject.toml
	$(call environment,$(KERNEL6_VENV))
	$(KERNEL6_VENV)/bin/python $(PIP_INSTALL) 'ipykernel==6.31.*' scikit-learn --editable .
	@touch $@

# Kernels of other makes, for tests without a browser: one package each, on top of what the environment above holds.
.venv-ipykernel-%/.installed: $(KERNEL6_VENV)/.installed
	$(call layer,$(KERNEL6_VENV))
	$(@D)/bin/python $(PIP_INSTALL) 'ipykernel==$*.*'
	@touch $@

$(MARIMO_VENV)/.installed: $(KERNEL6_VENV)/.installed
	$(call layer,$(KERNEL6_VENV))
	$(@D)/bin/python $(PIP_INSTALL) 'marimo==0.25.*'
	@touch $@

# Ray, whose tests train with PyTorch, on top of the first environment: it brings its own Arrow and more. Each of its
# processes would import what JupyterLab's jsonschema checks web addresses with, which compiles a grammar for seconds.
$(RAY_VENV)/.installed: $(VENV)/.installed
	$(call layer,$(VENV))
	@echo 'raise ImportError("left out, see the Makefile")' > $$($(@D)/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/rfc3987_syntax.py
	$(@D)/bin/python $(PIP_INSTALL) --upgrade 'pip>=25.1'
	$(@D)/bin/python $(PIP_INSTALL) --group ray
	@touch $@

# What `make bench PEERS=tensorboard` compares with: the last TensorBoard with Beholder, and a TensorFlow of today.
.venv-bench-tensorboard/.installed:
	$(call environment,$(@D))
	$(@D)/bin/python $(PIP_INSTALL) 'tensorflow-cpu==2.21.*'
	$(@D)/bin/python $(PIP_INSTALL) --no-deps 'tensorboard==2.2.2'
	@touch $@

$(DEMO_VENV)/.installed: pyproject.toml
	$(call environment,$(DEMO_VENV))
	$(DEMO_VENV)/bin/python $(PIP_INSTALL) --editable '.[demo]'
	@touch $@

$(DEMO_VENV)-ray/.installed: pyproject.toml
	$(call environment,$(@D))
	$(@D)/bin/python $(PIP_INSTALL) --editable '.[demo,ray,torch]' 'ray[train]'
	@touch $@

$(VENV)/.browser: tools/install_browser.sh $(VENV)/.installed
	tools/install_browser.sh $(BIN)/python
	@touch $@

node_modules/.installed: package.json package-lock.json tools/install_node.sh $(VENV)/.installed
	tools/install_node.sh $(BIN)/python
	$(RUN_NODE) npm ci --silent
	@touch $@
