# Companion to "Make Your Own Neural Network". `make` alone lists what there is to make.
BUILD    = .build
DEBUGGER = gdb
# The last two only save time: not all compilers know native, and no arithmetic here traps.
OPTIMISE = -O3 $(native) -fno-trapping-math
native   = $$($(CXX) -march=native -E -x c++ /dev/null > /dev/null 2>&1 && echo -march=native)
# -Wno-sign-conversion: vectors are indexed by int, as the book counts.
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
# -ffp-contract=off: a fused multiply-add rounds once where the plain code rounds twice, and the
# numbers would depend on the machine. For the same reason never -ffast-math.
CXXFLAGS = -std=c++17 $(WARNINGS) -ffp-contract=off -pthread -I.

release_flags = $(OPTIMISE)
debug_flags   = -O0 -g -D_GLIBCXX_ASSERTIONS

chapters = $(notdir $(wildcard chapters/chapter*))
programs = $(chapters:%=$(BUILD)/release/%) $(chapters:%=$(BUILD)/debug/%)
library  = $(wildcard common/*.cpp common/*/*.cpp)
sources  = $(library) $(wildcard chapters/*/*.cpp tests/*.cpp)
data     = $(basename $(wildcard data/*.gz))

.DELETE_ON_ERROR:
.PHONY: help all data test benchmark same-bits fuzz png gif handwriting clean FORCE \
    $(foreach each,$(chapters),$(each) debug-$(each) $(each)-train $(each)-query $(each)-result)

## make                  list these targets
help: ; @sed -n 's/^## //p' Makefile
## make chapter1         build and run chapter 1; a stage: chapter1-train, -query, -result
$(chapters): %: data
	$(build) $(BUILD)/release/$*
	$(BUILD)/release/$*
$(chapters:%=%-train):  %-train:  $(BUILD)/release/% data ; $< train
$(chapters:%=%-query):  %-query:  $(BUILD)/release/% data ; $< query
$(chapters:%=%-result): %-result: $(BUILD)/release/% data ; $< result
## make all              every chapter
all: $(chapters)
## make debug-chapter1   step through chapter 1 in gdb (or DEBUGGER=lldb), on 1000 records
$(chapters:%=debug-%): debug-%: data
	$(build) $(BUILD)/debug/$*
	$(if $(findstring lldb,$(DEBUGGER)),$(lldb_python) $(DEBUGGER) -s .lldb --, \
	    $(DEBUGGER) -q -x .gdb --args) $(BUILD)/debug/$* \
	    --records 1000 --threads 1 --output $(BUILD)/debugged/$*
# Debian's LLDB looks in the wrong folder for the Python module that it comes with.
lldb_python = PYTHONPATH=$(wildcard \
    $(dir $(realpath $(shell which $(DEBUGGER))))../lib/python3.*/dist-packages)
## make data             unpack MNIST; every chapter does this by itself
data: $(data)
$(data): %: | %.gz ; gzip -dc $@.gz > $@.partial && mv $@.partial $@
## make test             build and run the tests (needs GoogleTest); ONLY=Matrix: those of that name
test: data
	$(build) $(BUILD)/test/all $(programs)
	tests/run.sh $(BUILD)/test/all $(ONLY)
## make benchmark        training speed, beside the fastest the memory allows
benchmark: data $(BUILD)/release/benchmark ; $(BUILD)/release/benchmark
## make same-bits        compare the networks that different compilers and options train
same-bits: data ; tests/same_bits.sh
## make fuzz             feed the file readers nonsense for SECONDS=60 (needs clang++)
fuzz: ; tests/fuzz/run.sh $(SECONDS)
## make png              a PNG beside every picture in output/, or in a folder FROM=.build/try
## make gif              chapter 4's landscape, turning
## make handwriting      a PGM beside every other picture in data/handwriting/
png gif handwriting: ; common/drawing/convert.sh $@
## make clean            remove all that was built, unpacked or trained; not the committed results
clean: ; rm -rf $(BUILD) $(data) output/*/network* output/*/frames
	find output data \( -name '*.partial*' -o -name '*.unfinished' \) -prune -exec rm -rf {} +

# Programs run one after the other, but each is built on all cores, unless -j says otherwise.
build   = +@$(MAKE) --no-print-directory $(if $(filter -j% --jobserver%,$(MAKEFLAGS)),,-j \
    $(shell getconf _NPROCESSORS_ONLN))
# Release and debug objects have folders of their own (and those of the tests; see tests/build.mk).
# The file `compiler` there holds the command that compiles. When it changes, all is made anew.
$(BUILD)/release/%: kind = release
$(BUILD)/debug/%:   kind = debug
$(BUILD)/%/compiler: FORCE
	@mkdir -p $(@D); command="$(CXX) $(CXXFLAGS) $($*_flags)"; \
	    echo "$$command" | cmp -s - $@ || echo "$$command" > $@
command = $$(cat $(BUILD)/$(kind)/compiler)
compile = @mkdir -p $(@D) && echo "compiling $<" && $(command) $(own_flags) -MMD -MP -c $< -o $@
archive = @rm -f $@ && $(AR) rcs $@ $^
link    = @echo "linking $@" && $(command) $^ -o $@
# A chapter is the objects of its folder and what it needs of common.a. ($$ is read again when that
# program is made: then $$(@F) is its name, and $$(@D) the folder of its kind.)
.SECONDEXPANSION:
$(programs): $$(patsubst %.cpp,$$(@D)/%.o,$$(wildcard chapters/$$(@F)/*.cpp)) $$(@D)/common.a
	$(link)
$(BUILD)/release/benchmark: $(BUILD)/release/tests/benchmark.o $(BUILD)/release/common.a ; $(link)
$(BUILD)/release/common.a: $(library:%.cpp=$(BUILD)/release/%.o) ; $(archive)
$(BUILD)/debug/common.a: $(library:%.cpp=$(BUILD)/debug/%.o) ; $(archive)
$(sources:%.cpp=$(BUILD)/release/%.o): $(BUILD)/release/%.o: %.cpp $(BUILD)/release/compiler
	$(compile)
$(sources:%.cpp=$(BUILD)/debug/%.o): $(BUILD)/debug/%.o: %.cpp $(BUILD)/debug/compiler ; $(compile)
# A program spends its time in the book's units, in common/ itself. For the folders below that, and
# for the mains, -O1 will do, and compiles in three quarters of the time.
$(patsubst %.cpp,$(BUILD)/release/%.o,$(wildcard common/*/*.cpp chapters/*/main.cpp)): own_flags = \
    $(if $(filter file,$(origin OPTIMISE)),-O1)
-include tests/build.mk
ifneq ($(or $(MAKECMDGOALS),help),help)  # to list the targets, no header need be known
-include $(shell find $(BUILD) -name '*.d' 2> /dev/null)
endif
