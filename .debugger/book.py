"""What gdb and LLDB show of the book's matrices, networks and records. The texts come first, for
`.gdb` to print. The second half teaches LLDB to print them; `.lldb` loads it."""

import array
import fnmatch
import linecache
import os
import re

BREAKPOINTS = {"main": "the program begins",
               "learn": "the machine of Part 1 learns from one example",
               "train_epoch": "an epoch begins",
               "NeuralNetwork::train": "the network learns from one record",
               "answer": "the network has been asked: `pm outputs` prints what it says",
               "brain_scans": "from an answer back to a picture"}


def welcome(is_there):
    """What there is to type. Named are those breakpoints whose function the program has."""
    places = [f"  break {name:23}{meaning}" for name, meaning in BREAKPOINTS.items()
              if is_there(name)]
    return "\n".join(
        ["Step through the book: type one of these, `run`, and then `step`, `next` or `finish`:"]
        + places +
        ["`step` goes into long loops over pixels, rows and nodes: `finish` leaves their function.",
         "`print hidden_outputs` sums a matrix up, and `pm hidden_outputs` prints all of it.",
         "`digit inputs` draws a record, and `pixels inputs` prints it as numbers."])


def in_a_line(rows, columns, values):
    """A matrix: its shape, range and first values."""
    if not values:
        return f"empty, {rows}x{columns}"  # just 0x0 would look like a null pointer
    first = "".join(f" {value:.4g}" for value in values[:6]) + (" ..." if len(values) > 6 else "")
    return f"{rows}x{columns}, from {min(values):.4g} to {max(values):.4g}:{first}"


def layers(input_nodes, hidden_nodes, output_nodes, learning_rate):
    """A network."""
    return (f"{input_nodes} input, {hidden_nodes} hidden and {output_nodes} output nodes, "
            f"learning rate {learning_rate:.6g}")


def whole(rows, columns, values):
    """Print all of a matrix: its shape, then its rows, to four digits.
Usage: pm MATRIX

For example: pm hidden_outputs
             pm weights_hidden_output_
             pm output_errors * final_outputs"""
    lines = [f"{rows}x{columns}"]
    for start in range(0, rows * columns, columns or 1):
        lines.append("".join(f"{value:11.4g}" for value in values[start : start + columns]))
    return "\n".join(lines)


def ink(rows, columns, values):
    """The 28 rows of a record, its pixels from 0 for paper to 255 for ink."""
    if (rows, columns) != (784, 1):
        raise ValueError(f"This is {rows}x{columns}; a digit is 784x1, as inputs is.")
    ink = [round((min(max(value, 0.01), 1) - 0.01) / 0.99 * 255) for value in values]
    return [ink[28 * row : 28 * (row + 1)] for row in range(28)]


def drawn(*matrix):
    """Draw the signals of the input layer, 784x1, as a digit.
Usage: digit INPUTS

For example: digit inputs
             digit records.inputs(7)"""
    picture, lines = ink(*matrix), []
    for upper, lower in zip(picture[::2], picture[1::2]):  # a character is as high as two pixels
        shades = [(9 * (a + b) + 255) // 510 for a, b in zip(upper, lower)]
        lines.append("".join(" .:-=+*#%@"[shade] for shade in shades).rstrip())
    return "\n".join(lines)


def pixels(*matrix):
    """Print the signals of the input layer, 784x1, as numbers from 0 for paper to 255 for ink.
Usage: pixels INPUTS

For example: pixels inputs
             pixels records.inputs(7)"""
    return "\n".join("".join(f"{pixel:4}" for pixel in row) for row in ink(*matrix))


COMMANDS = {"pm": whole, "digit": drawn, "pixels": pixels}


def mistake_in(expression, is_running):
    """What is wrong with a command before anything is asked; None if nothing is."""
    if not expression:
        return "Which matrix? For example: pm hidden_outputs, digit inputs, pixels inputs"
    return None if is_running else "Nothing runs yet: `break NeuralNetwork::train`, then `run`."


def last_line(file, line):
    """Of the declaration that begins in this line: it ends at its semicolon, or where its loop
    begins. Until then its variable holds whatever its memory held before."""
    while linecache.getline(file, line) and not set(";{") & set(linecache.getline(file, line)):
        line += 1
    return line


# From here on for LLDB, which calls __lldb_init_module first.


def is_ahead(value):
    """Whether it is, or belongs to, a local variable that the program has yet to come to. What a
    function returns, $0 and so on, may be about to become such a variable, and is there."""
    if (value.GetName() or "$").startswith("$"):
        return False
    address = value.GetLoadAddress()
    for frame in value.process.GetSelectedThread():
        for local in frame.GetVariables(False, True, False, True):
            if 0 <= address - local.GetLoadAddress() < local.GetByteSize():
                declared = local.GetDeclaration()
                end = last_line(str(declared.GetFileSpec()), declared.line)
                return frame.GetLineEntry().line <= end
    return False


def span_of(value, vector):
    """Where the elements of a std::vector begin and how many bytes they take: in each standard
    library it begins with the addresses of its beginning and its end."""
    begin, end = value.GetChildMemberWithName(vector).GetData().uint64s[:2]
    return begin, end - begin


def matrix_of(value):
    """Its rows, columns and elements; None where memory does not hold a matrix."""
    rows = value.GetChildMemberWithName("rows_").GetValueAsSigned()
    columns = value.GetChildMemberWithName("columns_").GetValueAsSigned()
    begin, size = span_of(value, "values_")
    if is_ahead(value) or min(rows, columns) < 0 or 4 * rows * columns != size:
        return None
    memory = value.process.ReadMemory(begin, size, lldb.SBError()) if size else b""
    return None if memory is None else (rows, columns, array.array("f", memory))


def matrix_in_a_line(value, _):
    matrix = matrix_of(value)
    return in_a_line(*matrix) if matrix else "not built yet"


def network_in_a_line(value, _):
    input_hidden = matrix_of(value.GetChildMemberWithName("weights_input_hidden_"))
    hidden_output = matrix_of(value.GetChildMemberWithName("weights_hidden_output_"))
    if not input_hidden or not hidden_output:
        return "not built yet"
    learning_rate = value.GetChildMemberWithName("learning_rate_").GetData().floats[0]
    return layers(input_hidden[1], input_hidden[0], hidden_output[0], learning_rate)


def records_in_a_line(value, _):
    return "not built yet" if is_ahead(value) else f"{span_of(value, 'labels_')[1]} records"


def value_of(expression, context):
    """LLDB reads some structs wrongly in expressions, so those that just name a variable, or a part
    of one, are looked up. Any other may make matrices, which are destroyed at its end. For that,
    LLDB 14 calls the destructor of their std::vector by a name that g++ puts into no program. So
    the expression gets a function of this name, which does nothing."""
    value = context.frame.GetValueForVariablePath(expression)
    if value.GetError().Fail():
        options = lldb.SBExpressionOptions()
        options.SetIgnoreBreakpoints(True)
        options.SetPrefix('extern "C" void _ZNSt6vectorIf12CacheAlignedIfEED4Ev(void*) {}')
        value = (context.frame or context.target).EvaluateExpression(expression, options)
    elif value.GetType().IsReferenceType():
        value = value.Dereference().Clone(expression)
    value.SetPreferSyntheticValue(True)
    return value


def print_value(debugger, expression, context, result, _):
    value = value_of(expression, context)
    if value.GetError().Fail():
        result.SetError(value.GetError().GetCString())
    else:
        result.AppendMessage(str(value))


def showing(text):
    """The command that prints such a text of a matrix."""

    def invoke(debugger, expression, context, result, _):
        mistake = mistake_in(expression, context.frame)
        value = None if mistake else value_of(expression, context)
        if mistake:
            return result.SetError(mistake)
        if value.GetError().Fail():
            return result.SetError(value.GetError().GetCString())
        if value.GetType().GetUnqualifiedType().GetName() != "Matrix":
            return result.SetError(f"{expression} is no matrix, but of type {value.GetTypeName()}.")
        matrix = matrix_of(value)
        if not matrix:
            return result.SetError(f"{expression} is not built yet.")
        try:
            result.AppendMessage(text(*matrix))
        except ValueError as mistake:
            result.SetError(str(mistake))

    invoke.__doc__ = text.__doc__
    return invoke


def going_on(go):
    """The command that does so once, or as often as its argument says."""

    def invoke(debugger, times, context, result, _):
        debugger.SetAsync(False)
        for _ in range(int(times or 1)):
            go(context.thread)
            if context.thread.GetStopReason() != lldb.eStopReasonPlanComplete:
                break  # a breakpoint, or the program's end
        debugger.HandleCommand("process status")

    return invoke


def is_the_books(file):
    path = os.path.relpath(str(file), project) if os.path.isabs(str(file)) else ".."
    return not path.startswith("..") and not any(fnmatch.fnmatch(path, skipped)
                                                 for skipped in skipped_files)


def step(thread):
    """Go on to the next line, and into what it calls, but for what `.gdb` skips."""
    thread.StepInto()
    while (thread.GetStopReason() == lldb.eStopReasonPlanComplete
           and not is_the_books(thread.frame[0].GetLineEntry().file)):
        thread.StepOut()
        thread.StepInto()


def until(thread):
    """Go on as next does, but never back: so out of a loop from its `for` line."""
    function, place = thread.frame[0].GetCFA(), thread.frame[0].GetPC()
    thread.StepOver()
    while (thread.GetStopReason() == lldb.eStopReasonPlanComplete
           and thread.frame[0].GetCFA() == function and thread.frame[0].GetPC() <= place):
        thread.StepOver()


def __lldb_init_module(debugger, _):
    global lldb, project, skipped_files
    import lldb  # gdb has none
    project = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    with open(os.path.join(project, ".gdb")) as file:
        skips = re.findall(r"^ *skip -(\S+) (\S+)$", file.read(), re.MULTILINE)
    skipped_files = [what for kind, what in skips if kind == "gfi"]
    skipped_functions = [what for kind, what in skips if kind == "rfu"]
    setup = ["settings set target.max-children-count 10",
             'settings set frame-format "frame #${frame.index}: {${function.name-without-args} }'
             '{at ${line.file.fullpath}:${line.number}}\\n"',
             "settings set target.process.thread.step-avoid-regexp " + "|".join(skipped_functions),
             "type summary add -F book.matrix_in_a_line Matrix",
             "type summary add --expand -F book.network_in_a_line NeuralNetwork",
             "type summary add -F book.records_in_a_line Records",
             "command unalias step", "command unalias next",
             "command unalias p", "command script add -f book.print_value p",
             "command unalias print", "command script add -f book.print_value print"]
    commands = {name: showing(text) for name, text in COMMANDS.items()}
    commands.update(step=going_on(step), until=going_on(until),
                    next=going_on(lambda thread: thread.StepOver()))
    for name, command in commands.items():
        globals()["command_" + name] = command
        setup.append(f"command script add -f book.command_{name} {name}")
    for line in setup:
        debugger.HandleCommand(line)
    print(welcome(lambda name: debugger.GetSelectedTarget().FindFunctions(name).GetSize()))
