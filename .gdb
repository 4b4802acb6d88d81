# For stepping through the network: `make debug-chapter1` starts gdb with this file.

set confirm off
set pagination off
set print pretty on
# The line that tells of a frame shows a matrix just as "...".
set print raw-frame-arguments on
# A function that is called from the prompt may crash; gdb then goes back to where it was.
set unwindonsignal on
# No debug information of the system's libraries: it takes time to read, and `step` would go in there.
set debug-file-directory ""

define step-over-what-is-not-the-book
    skip -rfu ^(std|__gnu_cxx)::
    # The C library calls its exp by names such as __GI___exp and __ieee754_exp_fma.
    skip -rfu ^_*(GI_+)?(exp|log|cos|sqrt)(_|$)
    skip -rfu ^Matrix::(Matrix|~Matrix|rows?|columns|at|begin|end|size|shape|operator)
    skip -rfu ^CacheAligned
    skip -rfu ^(.anonymous.namespace.|Matrix|Records)::require
    skip -rfu ^NeuralNetwork::(weights|learning_rate)
    # Around the experiment: files, the command line, lists of runs, how far the training is.
    skip -gfi common/files/*
    skip -gfi common/program/options.*
    skip -gfi common/program/note.*
    skip -gfi common/mnist_files.*
    skip -gfi common/experiment/check_runs.*
    skip -rfu ^(.anonymous.namespace.::(look_ahead|networks_of|work_of|progress_of)|with_seeds)
    skip -rfu ^(Records::(Records|~Records|size)|Progress::|Run::)
    # These loops would hold `step` for thousands of lines. A breakpoint still stops there.
    skip -rfu ^.anonymous.namespace.::initial_weights
    skip -rfu ^(sum_of_products|add_scaled)
end
document step-over-what-is-not-the-book
Keep `step` out of the standard library, files, small accessors, checks and the inner loops.
end

# $_strlen is written in Python, and void in a gdb without it. With it, the skips are set quietly.
if $_isvoid($_strlen)
    step-over-what-is-not-the-book
    echo This gdb has no Python, and so no `pm` and no `digit`, and a matrix prints raw.\n
    echo Debian and Ubuntu: apt-get install -y gdb (and not gdb-minimal).\n
else
    python gdb.execute("step-over-what-is-not-the-book", to_string=True)
end

python
import array
import sys

import gdb.printing

sys.dont_write_bytecode = True
sys.path.insert(0, ".debugger")
import book

try:
    gdb.execute("set debuginfod enabled off")  # no downloads: what is not ours is stepped over
except gdb.error:
    pass  # older than gdb 12, which asks first


def variables(frame):
    """What the frame has names for, innermost first: symbols and the objects they stand for."""
    try:
        block = frame.block()
    except RuntimeError:
        return  # code without debug information
    while block and not block.is_global and not block.is_static:
        for symbol in block:
            if symbol.is_variable or symbol.is_argument:
                value = symbol.value(frame)
                if value.type.code in (gdb.TYPE_CODE_REF, gdb.TYPE_CODE_RVALUE_REF):
                    value = value.referenced_value()
                elif symbol.name == "this":
                    value = value.dereference()
                yield symbol, value
        block = block.superblock


def is_ahead(object):
    """Whether it is, or belongs to, a local variable that the program has yet to come to. Its
    memory may look like a matrix all the same: the one of the function's last call."""
    frame = gdb.newest_frame() if object.address and gdb.selected_thread() else None
    while frame:
        for symbol, value in variables(frame):
            if value.address and 0 <= int(object.address) - int(value.address) < value.type.sizeof:
                last_line = book.last_line(symbol.symtab.fullname(), symbol.line)
                return symbol.is_variable and frame.find_sal().line <= last_line
        frame = frame.older()
    return False


def numbers(matrix):
    """All elements, row after row; None where memory does not hold a matrix."""
    try:
        rows, columns = int(matrix["rows_"]), int(matrix["columns_"])
        storage = matrix["values_"]["_M_impl"]
        start, size = int(storage["_M_start"]), int(storage["_M_finish"] - storage["_M_start"])
        if is_ahead(matrix) or rows < 0 or columns < 0 or size != rows * columns:
            return None
        memory = bytes(gdb.selected_inferior().read_memory(start, 4 * size)) if size else b""
        return array.array("f", memory)
    except gdb.MemoryError:
        return None


def shape(matrix):
    return int(matrix["rows_"]), int(matrix["columns_"])


class MatrixPrinter:
    def __init__(self, matrix):
        self.matrix = matrix

    def to_string(self):
        values = numbers(self.matrix)
        return "not built yet" if values is None else book.in_a_line(*shape(self.matrix), values)


class NetworkPrinter:
    """Layers and learning rate, and the weights as its children."""

    def __init__(self, network):
        self.network = network
        self.weights = ["weights_input_hidden_", "weights_hidden_output_"]
        self.built = not is_ahead(network) and all(
            numbers(network[name]) is not None for name in self.weights)

    def to_string(self):
        if not self.built:
            return "not built yet"
        (hidden_nodes, input_nodes), (output_nodes, _) = (
            shape(self.network[name]) for name in self.weights)
        return book.layers(input_nodes, hidden_nodes, output_nodes,
                           float(self.network["learning_rate_"]))

    def children(self):
        return [(name, self.network[name]) for name in self.weights if self.built]


class RecordsPrinter:
    """How many they are: nobody wants to read 47 million bytes."""

    def __init__(self, records):
        self.records = records

    def to_string(self):
        labels = self.records["labels_"]["_M_impl"]
        count = int(labels["_M_finish"] - labels["_M_start"])
        return "not built yet" if is_ahead(self.records) else f"{count} records"


class ProgressPrinter:
    """How far it is, without its clock and its lock."""

    def __init__(self, progress):
        self.progress = progress

    def to_string(self):
        done = self.progress["records_done_"]["_M_i"]
        return "not built yet" if is_ahead(self.progress) else f"{done} records shown"


printers = gdb.printing.RegexpCollectionPrettyPrinter("the book")
printers.add_printer("Matrix", "^Matrix$", MatrixPrinter)
printers.add_printer("NeuralNetwork", "^NeuralNetwork$", NetworkPrinter)
printers.add_printer("Records", "^Records$", RecordsPrinter)
printers.add_printer("Progress", "^Progress$", ProgressPrinter)
gdb.printing.register_pretty_printer(None, printers, replace=True)


class AheadPrinter:
    """What the standard library's own printers would make thousands of wild elements of."""

    def to_string(self):
        return "not built yet"


def printer_of_what_is_ahead(value):
    tag = gdb.types.get_basic_type(value.type).tag or ""
    return AheadPrinter() if tag.startswith("std::") and is_ahead(value) else None


def ask_for_what_is_ahead_first(event):
    """gdb asks the printers of the program's own files first, the standard library's among them."""
    if printer_of_what_is_ahead not in event.new_objfile.pretty_printers:
        event.new_objfile.pretty_printers.insert(0, printer_of_what_is_ahead)


gdb.events.new_objfile.connect(ask_for_what_is_ahead_first)
for program in gdb.objfiles():
    program.pretty_printers.insert(0, printer_of_what_is_ahead)


class Show(gdb.Command):
    """Prints what a function of the book's module makes of a matrix."""

    def __init__(self, name, text):
        self.__doc__, self.text = text.__doc__, text
        super().__init__(name, gdb.COMMAND_DATA, gdb.COMPLETE_EXPRESSION)

    def invoke(self, expression, from_tty):
        mistake = book.mistake_in(expression, gdb.selected_thread())
        if mistake:
            raise gdb.GdbError(mistake)
        try:
            matrix = gdb.parse_and_eval(expression)
        except gdb.error as mistake:
            raise gdb.GdbError(str(mistake))
        if gdb.types.get_basic_type(matrix.type).tag != "Matrix":
            raise gdb.GdbError(f"{expression} is no matrix, but of type {matrix.type}.")
        values = numbers(matrix)
        if values is None:
            raise gdb.GdbError(f"{expression} is not built yet.")
        try:
            print(self.text(*shape(matrix), values))
        except ValueError as mistake:
            raise gdb.GdbError(str(mistake))


def is_there(function):
    try:
        return gdb.decode_line(function)[1]
    except gdb.error:
        return False


for name, text in book.COMMANDS.items():
    Show(name, text)
print(book.welcome(is_there))
end
