internal import GoalModel

/// Two lines over the year: how many items should be done by the end of each month, and how many were.
struct YearChart {
  /// The number of items in scope that are due by the end of each month.
  private let planned: [Int]

  /// The number of them done by the end of each month, up to the day of the figures.
  private let done: [Int]

  private static let (width, height) = (640, 220)
  private static let (left, right, top, bottom) = (40, 12, 14, 28)

  init(_ completion: Completion) {
    let items = completion.items.filter(\.isInScope)
    let year = completion.plan.year
    planned = (1...12).map { month in
      items.count { $0.item.due <= CalendarDay.last(ofMonth: month, year: year) }
    }
    let day = completion.day
    let months = day.year > year ? 12 : day.year < year ? 0 : day.month
    done = (0..<months).map { month in
      items.count { item in
        guard item.isDone, let doneOn = item.doneOn else { return false }
        return doneOn <= CalendarDay.last(ofMonth: month + 1, year: year)
      }
    }
  }

  private var highest: Int { max((planned + done).max() ?? 0, 1) }

  private func x(_ month: Int) -> Int {
    Self.left + month * (Self.width - Self.left - Self.right) / 11
  }

  private func y(_ count: Int) -> Int {
    Self.height - Self.bottom - count * (Self.height - Self.top - Self.bottom) / highest
  }

  /// The drawing, with its figures as text for who cannot see it.
  var drawing: HTML {
    let months = (0..<12).map { month -> HTML in
      "<text x=\"\(x(month))\" y=\"\(Self.height - 8)\" class=\"month\">\(month + 1)月</text>"
    }
    let marks = [0, highest / 2, highest].map { count -> HTML in
      """
      <line x1="\(Self.left)" x2="\(Self.width - Self.right)" y1="\(y(count))" y2="\(y(count))" class="grid"/>\
      <text x="\(Self.left - 6)" y="\(y(count) + 4)" class="count">\(count)</text>
      """
    }
    let said = planned.indices.map { month in
      "\(month + 1)月计划\(planned[month])项" + (month < done.count ? "、完成\(done[month])项" : "")
    }
    return """
      <svg viewBox="0 0 \(Self.width) \(Self.height)" role="img" \
      aria-label="\(said.joined(separator: "；"))">
      \(marks)\(months)
      \(line(planned, "planned"))\(line(done, "done"))
      </svg>
      <p class="key"><span class="planned">计划</span> <span class="done">已完成</span></p>

      """
  }

  private func line(_ counts: [Int], _ name: String) -> HTML {
    guard !counts.isEmpty else { return .nothing }
    let points = counts.enumerated().map { "\(x($0.offset)),\(y($0.element))" }
    let dots = counts.enumerated().map { month, count -> HTML in
      "<circle cx=\"\(x(month))\" cy=\"\(y(count))\" r=\"3\" class=\"\(name)\"/>"
    }
    return "<polyline points=\"\(points.joined(separator: " "))\" class=\"\(name)\"/>\(dots)\n"
  }
}
