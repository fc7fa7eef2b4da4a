.DEFAULT_GOAL := help
.PHONY: help run test lint format install clean set-up

PREFIX ?= /usr/local
# Settings of the shell to open: make run ARGS="start concurrency"
ARGS ?=

release := .build/release/troupe
debug := .build/debug/troupe
swift_files := Sources Tests Plugins Package.swift

help:
	@echo "make run             build Troupe and open its shell"
	@echo "make test            build it and run every test"
	@echo "make lint            check the layout of the code"
	@echo "make format          put the layout right"
	@echo "make install         install to PREFIX ($(PREFIX))"
	@echo "make clean           remove what was built"

run: $(release)
	@$(release) $(ARGS)

test: export TROUPE_PROGRAM := $(CURDIR)/$(release)
test: export TROUPE_DEBUG_PROGRAM := $(CURDIR)/$(debug)
test: $(if $(CI),lint) $(release)
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --disable-xctest

lint: set-up
	@swift format lint --strict --parallel --recursive $(swift_files)

format: set-up
	@swift format --in-place --parallel --recursive $(swift_files)

install: $(release)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/troupe"
	install -m 755 $(release) "$(DESTDIR)$(PREFIX)/bin/troupe"
	cp -R lessons "$(DESTDIR)$(PREFIX)/share/troupe/"

clean:
	swift package clean

set-up:
	@scripts/set-up

# A folder is newer than the program when a file came or went, a file when it was edited.
$(release): Package.swift $(shell find Sources Plugins) | set-up
	swift build --configuration release --static-swift-stdlib -Xswiftc -use-ld=lld --product troupe
	@touch $@
