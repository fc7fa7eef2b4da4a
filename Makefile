.DEFAULT_GOAL := help
.PHONY: help run test lint format bench bench-peers check-marks check-keys bench-keys bench-grading install dist check-dist docs measurements transcripts clean set-up check-exports check-threads

PREFIX ?= /usr/local
# Settings of the shell to open: make run ARGS="start concurrency"
ARGS ?=
# Only see that all runs: make bench-peers QUICK=1
QUICK ?=

release := .build/release/troupe
debug := .build/debug/troupe
static := --static-swift-stdlib -Xswiftc -use-ld=lld
# The linker looks here first, and finds the libraries in their static form alone.
libraries := .build/static-libraries
# Those that no module of Troupe names, because a library that one names needs them.
carried := tinfo z bz2 lzma zstd nettle
portable := -Xlinker -L$(CURDIR)/$(libraries) $(carried:%=-Xlinker -l%)
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
	@echo "make bench-keys      measure how long Tab takes with a thousand nodes"
	@echo "make bench-grading   see how long the work of 500 students takes to mark"
	@echo "make check-keys      press a hundred thousand keys at random, three times"
	@echo "make check-marks     see that a million nodes, and a hundred thousand faults, are no trouble"
	@echo "make bench-peers     measure it beside Erlang, SimGrid, SimPy, Go and SPIN, which it installs"
	@echo "make docs            write the generated pages of docs anew"
	@echo "make measurements    measure every formula of the course, and write docs/measurements.md"
	@echo "make transcripts     play every lesson with nobody there, and write docs/transcripts"
	@echo "make install         install to PREFIX ($(PREFIX))"
	@echo "make dist            pack it for computers without Swift, in .build/dist"
	@echo "make check-dist      try that in a clean Debian, as an ordinary user"
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

check-marks: set-up
	swift build --configuration release --package-path Benchmarks --scratch-path $(measure) $(static) --product measure
	$(measure)/release/measure gossip --check
	$(measure)/release/measure idle --check
	TROUPE_MONKEY_COMMANDS=100000 swift test --configuration release -Xswiftc -enable-testing \
		--scratch-path .build-marks --disable-xctest --filter MonkeyTests

check-keys: export TROUPE_PROGRAM := $(CURDIR)/$(release)
check-keys: export TROUPE_KEYS ?= 100000
check-keys: export TROUPE_KEYS_SEEDS ?= 1 2 3
check-keys: $(release)
	swift test --disable-xctest --filter HostileKeysTests

bench-grading: $(release)
	scripts/make-class $(release) 500 .build/class.zip
	bash -c 'time $(release) grade .build/class.zip --csv > .build/class.csv'

bench-peers:
	@scripts/set-up --peers
	swift build --configuration release --package-path Benchmarks --scratch-path $(measure) $(static) --product measure
	@$(MAKE) --no-print-directory --directory Benchmarks/peers
	@Benchmarks/peers/compare.py $(if $(QUICK),--quick)

docs: $(release)
	$(release) reference commands > docs/commands.md
	$(release) reference manual > docs/troupe.1
	$(release) reference syllabus > docs/syllabus.md
	$(release) demo at-least-once --from 60ms --to 700ms --diagram docs/lost-replies.svg > /dev/null
	$(release) reference checks > docs/checks.md

measurements: $(release)
	$(release) measurements > docs/measurements.new; code=$$?; \
		[ $$code -gt 1 ] && rm docs/measurements.new || mv docs/measurements.new docs/measurements.md; exit $$code

transcripts: export LC_ALL := C.UTF-8
transcripts: $(release)
	rm -rf docs/transcripts
	mkdir docs/transcripts
	for lesson in lessons/[0-9]*.md; do \
		$(release) play --repeatable $$lesson > docs/transcripts/$$(basename $$lesson .md).txt || exit 1; done

share = $(DESTDIR)$(PREFIX)/share

bench-keys: $(release)
	@Benchmarks/keystrokes.py $(release)

install: $(release)
	install -D -m 755 $(release) "$(DESTDIR)$(PREFIX)/bin/troupe"
	install -d "$(share)/troupe/lessons"
	cp -R lessons/. "$(share)/troupe/lessons/"
	install -D -m 644 docs/troupe.1 "$(share)/man/man1/troupe.1"
	install -d "$(share)/bash-completion/completions" "$(share)/zsh/site-functions" "$(share)/fish/vendor_completions.d"
	$(release) --generate-completion-script bash > "$(share)/bash-completion/completions/troupe"
	$(release) --generate-completion-script zsh > "$(share)/zsh/site-functions/_troupe"
	$(release) --generate-completion-script fish > "$(share)/fish/vendor_completions.d/troupe.fish"

dist: $(release)
	@rm -rf .build/dist
	@$(MAKE) --no-print-directory install DESTDIR= PREFIX="$(CURDIR)/.build/dist/installed" > /dev/null
	@scripts/make-dist .build/dist/installed .build/dist

check-dist: dist
	@scripts/check-dist .build/dist/troupe-*.tar.gz

clean:
	swift package clean
	rm -rf Benchmarks/.build

set-up:
	@scripts/set-up

# A folder is newer than the program when a file came or went, a file when it was edited.
$(release): Package.swift $(shell find Sources Plugins) | set-up
	@scripts/static-libraries $(libraries)
	swift build --configuration release $(static) $(portable) --product troupe
	@touch $@
