"""DuckDB's side of the import: reads a list of maps with typed columns, and counts the same tables.

It checks types alone: no vocabulary, no order, no mark that comes twice.
"""

import sys

import duckdb

sys.path.insert(0, sys.argv[1])

from shared_maps import definition  # noqa: E402


def main():
    source, threads = sys.argv[2], int(sys.argv[3])
    sheet = definition()
    types = {"needed": "VARCHAR", "optional": "VARCHAR", "several": "VARCHAR[]"}
    person = ", ".join(f'"{field.key}" {types[field.kind]}' for field in sheet.fields)
    # An answer is a code or a list, so it is read as text.
    answers = ", ".join(f'"{question.key}" VARCHAR' for question in sheet.questions)
    connection = duckdb.connect()
    connection.execute(f"set threads={threads}")
    connection.execute(f"""
        create temp table maps as select period, people, answers from read_json('{source}',
        format='newline_delimited', columns={{kith: 'INTEGER', worksheet: 'VARCHAR',
        vocabulary: 'INTEGER', period: 'VARCHAR', once: 'VARCHAR',
        people: 'STRUCT({person})[]', answers: 'STRUCT({answers})'}})""")
    unnested = "(select unnest(people) p from maps)"
    rows = []
    for field in sheet.fields[1:]:
        if field.kind == "several":
            rows += connection.execute(
                f'select v, count(*) from (select unnest(p."{field.key}") v from {unnested}) '
                "group by all").fetchall()
        else:
            rows += connection.execute(
                f'select p.who, p."{field.key}", count(*) from {unnested} group by all').fetchall()
    for question in sheet.questions:
        rows += connection.execute(
            f'select answers."{question.key}", count(*) from maps group by all').fetchall()
    print(connection.execute("select count(*) from maps").fetchone()[0], "maps,", len(rows), "cells")


if __name__ == "__main__":
    main()
