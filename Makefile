# Companion to "Make Your Own Neural Network". `make` alone lists what there is to make.
BUILD    = .build
DEBUGGER = gdb
# The last two only save time: not all compilers know native, and no arithmetic here traps.
OPTIMISE = -O3 $(native) -fno-trapping-math
native  := $(shell $(CXX) -march=native -E -x c++ /dev/null > /dev/null 2>&1 && echo -march=native)
# -Wno-sign-conversion: vectors are indexed by int, as the book counts.
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
# -ffp-contract=off: a fused multiply-add rounds once where the plain code rounds twice, and the
# numbers would depend on the machine. For the same reason never -ffast-math.
CXXFLAGS = -std=c++17 $(WARNINGS) -ffp-contract=off -pthread -I.

release_flags = $(OPTIMISE)
debug_flags   = -O0 -g3 -D_GLIBCXX_ASSERTIONS
test_flags    = -O1 -g1 -D_GLIBCXX_ASSERTIONS -fsanitize=address,undefined -fno-sanitize-recover=all \
    $(if $(GTEST),$(addprefix -isystem$(GTEST)/,googletest/include googletest ..))

chapters = $(notdir $(wildcard chapters/chapter*))
tests    = $(basename $(filter-out tests/benchmark.cpp,$(wildcard tests/*.cpp)))
data     = $(basename $(wildcard data/*.gz))
gtest    = $(if $(GTEST),$(BUILD)/test/gtest-all.o $(BUILD)/test/gtest_main.o)

.DELETE_ON_ERROR .SECONDARY:
.PHONY: help all data test debug-book benchmark same-bits fuzz png gif handwriting clean FORCE
.PHONY: googletest $(foreach each,$(chapters),$(each) debug-$(each) $(each)-train $(each)-query $(each)-result)

## make                  list these targets
help: ; @sed -n 's/^## //p' Makefile
## make chapter1         build and run chapter 1; a stage: chapter1-train, -query, -result
$(chapters): %: data
	$(build) $(BUILD)/release/$*
	$(BUILD)/release/$*
$(foreach stage,train query result,$(eval \
    $(chapters:%=%-$(stage)): %-$(stage): $(BUILD)/release/% data ; $$< $(stage)))
## make all              every chapter
all: $(chapters)
## make debug-chapter1   step through chapter 1 in gdb (or DEBUGGER=lldb), on 1000 records
## make debug-book       step through the worked examples of Part 1 (needs libgtest-dev)
$(chapters:%=debug-%) debug-book: debug-%: data
	$(build) $(BUILD)/debug/$*
	$(if $(findstring lldb,$(DEBUGGER)),$(DEBUGGER) -s .lldb --,$(DEBUGGER) -q -x .gdb --args) \
	    $(BUILD)/debug/$* --records 1000 --threads 1 --output $(BUILD)/debugged/$*
## make data             unpack MNIST; every chapter does this by itself
data: $(data)
$(data): %: | %.gz ; gzip -dc $@.gz > $@.partial && mv $@.partial $@
## make test             build and run the tests (needs GoogleTest, or GTEST=its source folder)
test: data
	$(build) $(BUILD)/test/all $(chapters:%=$(BUILD)/release/%) $(chapters:%=$(BUILD)/debug/%)
	$(BUILD)/test/all
## make benchmark        training speed, beside the fastest the memory allows
benchmark: data $(BUILD)/release/benchmark ; $(BUILD)/release/benchmark
## make same-bits        compare the networks that different compilers and options train
same-bits: data ; tests/same_bits.sh
## make fuzz             feed the file readers nonsense for SECONDS=60 (needs clang++)
fuzz: ; tests/fuzz/run.sh $(SECONDS)
## make png              a PNG beside every picture in output/, for pages and viewers
## make gif              chapter 4's landscape, turning
## make handwriting      a PGM beside every PNG and JPEG in data/handwriting/
png gif handwriting: ; common/drawing/convert.sh $@
## make clean            remove all that was built, unpacked or trained; not the committed results
clean: ; rm -rf $(BUILD) $(data) output/*/network* output/*/frames
	find output data \( -name '*.partial*' -o -name '*.unfinished' \) -prune -exec rm -rf {} +
# Release, debug and test programs are built side by side, each from objects of its own, and from no
# more than it needs: its main, the units whose headers main includes, those that these include, ...
includes = $(sort $(shell sed -n 's/^.include "\(.*\)\.h"/\1/p' $(wildcard $(1:=.h) $(1:=.cpp))))
units    = $(if $(filter-out $1,$2),$(call units,$1 $2,$(call includes,$(filter-out $1,$2))),$1)
objects  = $(patsubst %.cpp,$(BUILD)/$1/%.o,$(wildcard $(addsuffix .cpp,$(sort $(call units,,$2)))))
.SECONDEXPANSION:
$(chapters:%=$(BUILD)/release/%) $(chapters:%=$(BUILD)/debug/%): \
    $$(call objects,$$(notdir $$(@D)),chapters/$$(@F)/main)
	$(link)
$(BUILD)/release/benchmark: $$(call objects,release,tests/benchmark) ; $(link)
$(BUILD)/debug/book: $$(call objects,debug,tests/book_example_test) ; $(link) -lgtest_main -lgtest
$(BUILD)/test/all: $$(call objects,test,$(tests)) $(gtest)
	$(link) $(if $(GTEST),,-lgtest_main -lgtest)
# Programs run one after the other, but each is built on all cores, unless -j says otherwise.
build   = +@$(MAKE) --no-print-directory $(if $(filter -j% --jobserver%,$(MAKEFLAGS)),,-j \
    $(shell getconf _NPROCESSORS_ONLN))
link    = @echo "linking $@" && $(CXX) $(CXXFLAGS) $($(notdir $(@D))_flags) $^ -o $@
compile = @mkdir -p $(@D) && echo "compiling $<" && $(CXX) $(CXXFLAGS) -MMD -MP -c $< -o $@
$(BUILD)/release/%.o: %.cpp $(BUILD)/release/compiler ; $(compile) $(release_flags) $(own_flags)
$(BUILD)/debug/%.o: %.cpp $(BUILD)/debug/compiler ; $(compile) $(debug_flags)
$(BUILD)/test/%.o: %.cpp $(BUILD)/test/compiler ; $(compile) $(test_flags) $(own_flags)
# A program spends its time in the book's units, in common/ itself. For the rooms below -O1 will do,
# and compiles in three quarters of the time; the tests run once, and are not optimised at all.
$(foreach room,$(wildcard common/*/),$(BUILD)/release/$(room)%.o): own_flags = \
    $(if $(filter file,$(origin OPTIMISE)),-O1)
$(BUILD)/test/tests/%.o: own_flags = -O0
$(BUILD)/test/%.o: $(GTEST)/googletest/src/%.cc $(BUILD)/test/compiler
	$(compile) $(test_flags) -w
# Holds the compiler and the options of all objects, and changes with them: they are made anew.
$(BUILD)/%/compiler: FORCE
	@mkdir -p $(@D)
	@echo '$(CXX) $(CXXFLAGS) $($*_flags)' | cmp -s - $@ || echo '$(CXX) $(CXXFLAGS) $($*_flags)' > $@
$(tests:%=$(BUILD)/test/%.o) $(BUILD)/debug/tests/book_example_test.o: | googletest
googletest:
	@echo '#include <gtest/gtest.h>' | $(CXX) $(test_flags) -E -x c++ - > /dev/null 2>&1 || { echo 'The tests' \
	    'need GoogleTest: apt-get install -y libgtest-dev, or GTEST=its source folder' >&2; exit 1; }
-include $(shell find $(BUILD) -name '*.d' 2> /dev/null)
