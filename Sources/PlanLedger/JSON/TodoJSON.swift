public import GoalModel
public import Wording

extension JSONValue {
  /// What `todo --json` prints: the open goals under their headings.
  public static func todo(_ todo: Todo, in language: Language) -> JSONValue {
    .object([
      "month": .int(todo.month), "asOf": .string(todo.day.description),
      "headings": .array(
        todo.sections.map { section in
          .object([
            "name": .string(section.heading.name(in: language)),
            "entries": .array(
              section.entries.map { entry in
                .object([
                  "item": .string(entry.item.id.description),
                  "number": .string(entry.item.number), "title": .string(entry.item.title),
                  "phrase": .string(entry.goal.goal.phrase),
                  "need": .string(Need(entry.goal, on: todo.day).text(in: language)),
                  "person": .string(entry.item.person),
                  "due": .string(entry.goal.goal.timing.due.description),
                ])
              }),
          ])
        }),
    ])
  }
}
