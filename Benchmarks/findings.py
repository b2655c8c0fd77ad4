"""What a peer prints: what the reading cost, and what it found, as planledger-bench does itself."""

import datetime
import resource


def cpu_seconds():
    """Processor seconds of this process so far."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def peak_bytes():
    """The most memory this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def report(cpu, peak, rows):
    """Prints the line for rows of values; None and the empty text are no cells."""
    last, cells, numbers, dates, size = 0, 0, 0, 0, 0
    total = 0.0
    for number, row in enumerate(rows, 1):
        for value in row:
            if value is None or value == "":
                continue
            cells += 1
            last = number
            if isinstance(value, (datetime.date, datetime.datetime)):
                dates += 1
            elif isinstance(value, (int, float)):
                numbers += 1
                total += value
            else:
                size += len(value.encode())
    print(
        f"cpu {cpu} peak {peak} rows {last} cells {cells} numbers {numbers} "
        f"sum {round(total * 100)} dates {dates} bytes {size}"
    )
