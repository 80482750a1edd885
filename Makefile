# The targets that people and jobs use. "make help" prints them.

GO      ?= go
VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
COMMIT  ?= $(shell git rev-parse --verify -q HEAD 2>/dev/null || echo unknown)
LDFLAGS := -s -w -X main.version=$(VERSION) -X main.commit=$(COMMIT)
BIN     := build/saring
DATA    ?= ../shared/data
TOOL    := $(GO) tool -modfile=tools/go.mod
FUZZTIME ?= 20s

.DEFAULT_GOAL := help

.PHONY: demo
demo: build ## build the program and screen the example customers against the bundled lists, offline
	@./examples/demo.sh $(BIN)

.PHONY: build
build: ## build the program into build/saring
	@mkdir -p build
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags '$(LDFLAGS)' -o $(BIN) ./cmd/saring

.PHONY: test
test: ## run all tests; needs nothing but Go
	$(GO) test ./...

.PHONY: race
race: ## run all tests under the race detector; needs a C compiler
	$(GO) test -race ./...

.PHONY: lint
lint: ## check style, formatting and the rules of who may import whom
	$(TOOL) golangci-lint run ./...

.PHONY: fmt
fmt: ## format all Go files
	$(TOOL) gofumpt -w .

.PHONY: bench
bench: ## run the benchmarks, each with its baseline beside it
	$(GO) test -run '^$$' -bench . -benchmem ./...

.PHONY: eval
eval: build ## measure recall, precision and alert rates on the labelled data in $(DATA)
	@./evaluation/run.sh $(BIN) $(DATA)

.PHONY: fuzz
fuzz: ## fuzz every parser and the comparison of names, FUZZTIME each
	@set -e; for pkg in $$($(GO) list ./...); do \
		for f in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz' || true); do \
			echo "$$pkg $$f"; \
			$(GO) test -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1x $$pkg; \
		done; \
	done

.PHONY: cover
cover: ## measure test coverage, per function, into build/cover.txt
	@mkdir -p build
	$(GO) test -coverprofile=build/cover.out ./...
	$(GO) tool cover -func=build/cover.out > build/cover.txt
	@tail -1 build/cover.txt

.PHONY: vuln
vuln: ## look for known vulnerabilities in what the program calls; needs the network
	$(TOOL) govulncheck ./...

.PHONY: clean
clean: ## remove what was built
	rm -rf build

.PHONY: help
help: ## print this help
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-7s %s\n", $$1, $$2}'
