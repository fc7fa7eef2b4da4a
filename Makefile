.DEFAULT_GOAL := help
.PHONY: help run test lint format bench bench-peers install clean set-up check-exports check-threads

PREFIX ?= /usr/local
# Settings of the shell to open: make run ARGS="start concurrency"
ARGS ?=
# Only see that all runs: make bench-peers QUICK=1
QUICK ?=

release := .build/release/troupe
debug := .build/debug/troupe
static := --static-swift-stdlib -Xswiftc -use-ld=lld
# Apart from what `make bench` builds, which is linked otherwise.
measure := Benchmarks/.build/measure
swift_files := Sources Tests Plugins Package.swift $(addprefix Benchmarks/,Package.swift Sources Benchmarks)

help:
	@echo "make run             build Troupe and open its shell"
	@echo "make test            build it and run every test"
	@echo "make check-exports   read what it exports with Chromium and Perfetto"
	@echo "make check-threads   run the live runtime and a monkey under the thread sanitizer"
	@echo "make lint            check the layout of the code"
	@echo "make format          put the layout right"
	@echo "make bench           measure how fast the engine is"
	@echo "make bench-peers     measure it beside Erlang, SimGrid, SimPy, Go and SPIN, which it installs"
	@echo "make install         install to PREFIX ($(PREFIX))"
	@echo "make clean           remove what was built"

run: $(release)
	@$(release) $(ARGS)

test: export TROUPE_PROGRAM := $(CURDIR)/$(release)
test: export TROUPE_DEBUG_PROGRAM := $(CURDIR)/$(debug)
test: $(if $(CI),lint) $(release)
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --disable-xctest

check-exports: $(release)
	@scripts/check-exports $(release)

check-threads: set-up
	swift test --sanitize thread --scratch-path .build-threads --disable-xctest \
		--filter 'LiveClusterTests|AgreementTests|MonkeyTests'

lint: set-up
	@swift format lint --strict --parallel --recursive $(swift_files)

format: set-up
	@swift format --in-place --parallel --recursive $(swift_files)

bench: set-up
	swift package --package-path Benchmarks benchmark --no-progress

bench-peers:
	@scripts/set-up --peers
	swift build --configuration release --package-path Benchmarks --scratch-path $(measure) $(static) --product measure
	@$(MAKE) --no-print-directory --directory Benchmarks/peers
	@Benchmarks/peers/compare.py $(if $(QUICK),--quick)

install: $(release)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/troupe"
	install -m 755 $(release) "$(DESTDIR)$(PREFIX)/bin/troupe"
	cp -R lessons "$(DESTDIR)$(PREFIX)/share/troupe/"

clean:
	swift package clean
	rm -rf Benchmarks/.build

set-up:
	@scripts/set-up

# A folder is newer than the program when a file came or went, a file when it was edited.
$(release): Package.swift $(shell find Sources Plugins) | set-up
	swift build --configuration release $(static) --product troupe
	@touch $@
