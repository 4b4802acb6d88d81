# For stepping through the network: `make debug-chapter1` starts gdb with this file.

set confirm off
set pagination off
set print pretty on
# The line that tells of a frame shows a matrix just as "...".
set print raw-frame-arguments on
# A function that is called from the prompt may crash; gdb then goes back to where it was.
set unwindonsignal on

define step-over-what-is-not-the-book
    skip -rfu ^(std|__gnu_cxx|testing)::
    # The C library calls its exp by names such as __GI___exp and __ieee754_exp_fma.
    skip -rfu ^_*(GI_+)?(exp|log|cos|sqrt)(_|$)
    skip -rfu ^(Matrix::(Matrix|~Matrix|rows?|columns|at|begin|end|size|shape|operator..)|CacheAligned)
    skip -rfu ^(.anonymous.namespace.|Matrix|Records)::require
    skip -rfu ^NeuralNetwork::(weights|learning_rate)
    # Around the experiment: files, the command line, lists of runs, how far the training is.
    skip -gfi common/files/*
    skip -gfi common/program/options.*
    skip -rfu ^(.anonymous.namespace.::(look_ahead|networks_of|work_of|start_threads)|with_seeds)
    skip -rfu ^(Records::(Records|~Records|size)|Progress::|Run::)
    # These loops would hold `step` for thousands of lines. A breakpoint still stops there.
    skip -rfu ^.anonymous.namespace.::initial_weights
    skip -rfu ^(sum_of_products|add_scaled)
end
document step-over-what-is-not-the-book
Keep `step` out of the standard library, files, small accessors, checks and the inner loops.
end

echo Step through the book: `run` to a breakpoint, then `step`, `until`, `finish`. Worth a stop:\n
echo \ \ break main                       the program begins; 13 steps lead to its `train`\n
echo \ \ break train_epoch                an epoch begins\n
echo \ \ break NeuralNetwork::train       the network learns from one record\n
echo \ \ break NeuralNetwork::backquery   chapter 5: from an answer back to a picture\n
echo Pixels of a record, rows of `dot`, `sigmoid`: `until` leaves such a loop, `finish` the function.\n
echo `print hidden_outputs` sums a matrix up; `help pm` shows all of it, `help digit` draws it.\n

# $_strlen is written in Python, and void in a gdb without it. With it, the skips are set quietly.
if $_isvoid($_strlen)
    step-over-what-is-not-the-book
    echo This gdb has no Python, and so no `pm` and no `digit`, and a matrix prints raw.\n
    echo Instead: printf "%s", matrix_to_text(hidden_outputs)._M_dataplus._M_p\n
else
    python gdb.execute("step-over-what-is-not-the-book", to_string=True)
end

python
import array
import linecache

import gdb.printing

try:
    gdb.execute("set debuginfod enabled off")  # no downloads: what is not ours is stepped over
except gdb.error:
    pass  # older than gdb 12, which asks first


def last_line(declaration):
    """A declaration ends at its semicolon, or where its loop begins."""
    file, line = declaration.symtab.fullname(), declaration.line
    while linecache.getline(file, line) and not set(";{") & set(linecache.getline(file, line)):
        line += 1
    return line


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
    """Whether it is, or belongs to, a local variable that the program has yet to come to. Its memory
    may look like a matrix all the same: the one it held when the function was last called."""
    frame = gdb.newest_frame() if object.address and gdb.selected_thread() else None
    while frame:
        for symbol, value in variables(frame):
            if value.address and 0 <= int(object.address) - int(value.address) < value.type.sizeof:
                return symbol.is_variable and frame.find_sal().line <= last_line(symbol)
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


class MatrixPrinter:
    """Shape, range and first values."""

    def __init__(self, matrix):
        self.matrix = matrix

    def to_string(self):
        values = numbers(self.matrix)
        if values is None:
            return "not built yet"
        text = f"{self.matrix['rows_']}x{self.matrix['columns_']}"
        if not values:
            text = f"empty, {text}"  # just 0x0 would look like a null pointer
        else:
            text += f", from {min(values):.4g} to {max(values):.4g}:"
            text += "".join(f" {value:.4g}" for value in values[:6])
        return text + (" ..." if len(values) > 6 else "")


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
        input_hidden, hidden_output = (self.network[name] for name in self.weights)
        return (f"{input_hidden['columns_']} input, {input_hidden['rows_']} hidden and "
                f"{hidden_output['rows_']} output nodes, "
                f"learning rate {float(self.network['learning_rate_']):g}")

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


def built_matrix(expression):
    """The matrix that the reader has asked for, or a clear word about what there is instead."""
    if not expression:
        raise gdb.GdbError("Which matrix? For example: pm hidden_outputs, digit inputs")
    if not gdb.selected_thread():
        raise gdb.GdbError("Nothing runs yet: `break NeuralNetwork::train`, then `run`.")
    try:
        matrix = gdb.parse_and_eval(expression)
    except gdb.error as mistake:
        raise gdb.GdbError(str(mistake))
    if gdb.types.get_basic_type(matrix.type).tag != "Matrix":
        raise gdb.GdbError(f"{expression} is no matrix, but of type {matrix.type}.")
    if numbers(matrix) is None:
        raise gdb.GdbError(f"{expression} is not built yet.")
    return matrix


def print_result(call):
    """Prints what a function of the program returns, a std::string."""
    try:
        print(gdb.parse_and_eval(call)["_M_dataplus"]["_M_p"].string(), end="")
    except gdb.error as mistake:
        raise gdb.GdbError(str(mistake))


class PrintMatrix(gdb.Command):
    """Print a whole matrix: its shape, then a line for each row.
Usage: pm MATRIX

For example: pm hidden_outputs
             pm weights_hidden_output_
             pm output_errors * final_outputs"""

    def __init__(self):
        super().__init__("pm", gdb.COMMAND_DATA, gdb.COMPLETE_EXPRESSION)

    def invoke(self, expression, from_tty):
        built_matrix(expression)
        print_result(f"matrix_to_text({expression})")


class DrawDigit(gdb.Command):
    """Draw the signals of the input layer, 784x1, as a digit.
Usage: digit INPUTS

For example: digit inputs
             digit records.inputs(7)"""

    def __init__(self):
        super().__init__("digit", gdb.COMMAND_DATA, gdb.COMPLETE_EXPRESSION)

    def invoke(self, expression, from_tty):
        matrix = built_matrix(expression)
        if (int(matrix["rows_"]), int(matrix["columns_"])) != (784, 1):
            raise gdb.GdbError(f"{expression} is {matrix['rows_']}x{matrix['columns_']}; "
                               "a digit is 784x1, as inputs is.")
        print_result(f"digit_to_text({expression})")


PrintMatrix()
DrawDigit()
end
