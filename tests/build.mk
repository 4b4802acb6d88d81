# How the tests are built: part of the Makefile, and like it, but with sanitizers watching. They
# watch for undefined behaviour in what is tested; in the tests, too, compiling would take a minute.
test_flags = -O0 -g1 -D_GLIBCXX_ASSERTIONS -fsanitize=address $(gtest_headers)
undefined  = -fsanitize=undefined -fno-sanitize-recover=all
# GoogleTest is a package of the system, or GTEST=its source folder, from which it is built.
ifdef GTEST
gtest         = $(BUILD)/test/gtest-all.o $(BUILD)/test/gtest_main.o
gtest_headers = -isystem$(GTEST)/googletest/include -isystem$(GTEST)/googletest -isystem$(GTEST)/..
else
gtest_libraries = -lgtest_main -lgtest
endif

# The tests, and all that they test: common/, and the chapters' units but for their mains. These are
# linked first: the linker keeps the first copy of what stands in headers, and theirs is watched.
tests       = $(filter-out tests/benchmark.cpp,$(wildcard tests/*.cpp))
units       = $(library) $(filter-out %/main.cpp,$(wildcard chapters/*/*.cpp))
test_object = $(tests:%.cpp=$(BUILD)/test/%.o)
unit_object = $(units:%.cpp=$(BUILD)/test/%.o)
$(BUILD)/test/%: kind = test
$(BUILD)/test/all: $(unit_object) $(test_object) $(gtest)
	$(link) $(undefined) $(gtest_libraries)
$(unit_object): own_flags = $(undefined)
$(sources:%.cpp=$(BUILD)/test/%.o): $(BUILD)/test/%.o: %.cpp $(BUILD)/test/compiler ; $(compile)
$(BUILD)/test/%.o: $(GTEST)/googletest/src/%.cc $(BUILD)/test/compiler ; $(compile) -w
# At -O0, what draws and what prepares pictures would take three times as long, and so the tests.
$(patsubst %.cpp,$(BUILD)/test/%.o,$(wildcard common/*.cpp common/drawing/*.cpp \
    chapters/chapter4/*.cpp chapters/chapter7/*.cpp)): own_flags += -O1

# The headers that all tests begin with are read once: half of what a small test takes to compile.
headers = $(BUILD)/test/tests/precompiled.h
$(test_object): own_flags = -include $(headers)
$(test_object): $(headers).gch
$(headers).gch: own_flags = -x c++-header
$(headers).gch: tests/precompiled.h $(BUILD)/test/compiler
	@echo '#include <gtest/gtest.h>' | $(command) -E -x c++ - > /dev/null 2>&1 || { echo 'The tests' \
	    'need GoogleTest: apt-get install -y libgtest-dev, or GTEST=its source folder' >&2; exit 1; }
	$(compile)
