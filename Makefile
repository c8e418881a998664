# The only list of tasks. `make help` prints it.
MVN = mvn --batch-mode --no-transfer-progress

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

check: ## everything that CI runs: format, static analysis, all tests
	$(MVN) verify

fmt: ## put the Java sources into the project's format
	$(MVN) -q spotless:apply

run: ## build and serve on http://localhost:8080
	$(MVN) -Prun

hooks: ## use the repository's git hooks
	git config core.hooksPath .githooks

.PHONY: help check fmt run hooks
