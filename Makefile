# The only list of tasks. `make help` prints it.
MVN = mvn --batch-mode --no-transfer-progress
# The tests that write what is generated: `make golden` lets them.
GOLDEN = OldJournalTest,EventTagTest,PeerSamplesTest,StoredRecordsTest,SnapshotCodecTest,RestCodecTest,TypesTest,SchemasTest,TranscriptTest,NoteTranscriptTest,SettingsPageTest,RecordTreeTest,ReportFormatsTest

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

check: ## everything that CI runs: format, static analysis, all tests
	$(MVN) verify

fmt: ## put Java sources and pages into the project's format
	$(MVN) -q spotless:apply
	cd webroot && npm ci --prefer-offline --no-audit --no-fund && npm run format

test: ## all tests, without packaging
	$(MVN) test

run: ## build and serve on http://localhost:8080
	$(MVN) -Prun

golden: ## write what is generated (types, wire documents, transcripts, samples, settings); read it, commit it
	$(MVN) -q -pl services/server -am -Dwebroot.skip=true -Dgolden.write=true -Dtest.forks=1 \
		-Dtest=$(GOLDEN) -Dsurefire.failIfNoSpecifiedTests=false test

# What is simulated, from which seed on, and how many runs; a single run is told line by line.
SCENARIO = ONE_NODE
SEED = 1
RUNS = 1

sim: ## simulate meetings on a virtual clock: SCENARIO=… SEED=… RUNS=… (or SCENARIO=planted)
	$(MVN) -q -pl services/simulation -am -Dwebroot.skip=true -DskipTests -Psim \
		-Dsim.arguments="$(SCENARIO) $(SEED) $(RUNS)" package

seeds: ## simulate 100,000 meetings, over all scenarios; SEED=… is the first
	for each in "CLUSTER 40000" "ONE_NODE 25000" "LATE_APPENDS 20000" "TWO_OWNERS 15000"; do \
		set -- $$each; $(MAKE) sim SCENARIO=$$1 SEED=$(SEED) RUNS=$$2 || exit 1; \
	done

# How many faults befall three nodes, in how many minutes. SEED gives their order.
FAULTS = 200
MINUTES = 20
# Of which kinds, with commas between: KILLED, FROZEN, DRAINED, CUT, STORE_AWAY, ALL_KILLED; all when it is empty.
KINDS =
# Seconds until a node that was ended is started again. Above zero its start takes nothing from those that take over.
AWAY = 0

faults: ## strike three nodes under a rehearsal: SEED=… FAULTS=… MINUTES=… KINDS=… AWAY=…
	$(MVN) -q -pl services/process-tests -am -Dwebroot.skip=true -Dtest=LongFaults \
		-Dsurefire.failIfNoSpecifiedTests=false -Dseed=$(SEED) -Dfaults=$(FAULTS) -Dminutes=$(MINUTES) \
		-Dkinds=$(KINDS) -Daway=$(AWAY) package

# How often each is measured.
TURNS = 3

nodes-bench: ## what commands and changes cost on one, two and three nodes: TURNS=…
	$(MVN) -q -pl services/process-tests -am -Dwebroot.skip=true -Dtest=ClusterBench \
		-Dsurefire.failIfNoSpecifiedTests=false -Dturns=$(TURNS) -Dtuned=true package

hooks: ## use the repository's git hooks
	git config core.hooksPath .githooks

.PHONY: help check fmt test run golden sim seeds hooks faults nodes-bench
