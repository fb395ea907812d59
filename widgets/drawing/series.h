#pragma once

#include "core/records/vocabulary.h"

#include <QString>
#include <Qt>

#include <limits>
#include <optional>
#include <vector>

namespace sdm::ui {

/// One drawn point; `lower`/`upper` bound its interval and are NaN without one.
struct SeriesPoint {
    double x = 0;
    double y = 0;
    double lower = std::numeric_limits<double>::quiet_NaN();
    double upper = std::numeric_limits<double>::quiet_NaN();
    QString note = {}; ///< shown on hover after the values, e.g. "1,462 of 2,000"
    qint64 id = -1;    ///< of the thing it stands for, where a person can choose one
};

/// What a line is drawn in; the theme knows the colour.
struct Ink {
    enum class Of {
        Accent, ///< the one accent of a view
        Series, ///< the theme's colours for series, by `index`
    };
    Of of = Of::Accent;
    int index = 0;
    bool operator==(const Ink&) const = default;
};

/// How a point is marked: by shape, so that it reads without colour.
enum class PointMark { None, Disc, Ring, Cross, Diamond };

/// A share of a whole as a place in a plot: what it is of, and from where to where its part of each point's whole reaches, in y.
struct Stacked {
    Verdict verdict = Verdict::Highest;
    struct Edges {
        double from = 0, to = 0;
    };
    std::vector<Edges> edges; ///< one a point
};

/// One line of a plot, with everything an export needs.
struct Series {
    QString name;
    Ink ink;
    Qt::PenStyle dash = Qt::SolidLine;
    double width = 2;
    bool faint = false;   ///< a raw series behind its smoothed one
    bool band = false;    ///< interval as a filled band; otherwise as whiskers
    bool labelled = true; ///< name and last value at the line's end
    QString endText;      ///< instead of name and value there
    int digits = 2;       ///< of the value there
    bool minor = false;   ///< does not stretch y; what lies below it is marked at the bottom edge
    double dodge = 0;     ///< drawn this many small steps aside, so that marks at one x do not cover each other
    PointMark mark = PointMark::None;
    QString runId;    ///< whose line it is, where several runs share a drawing
    QString quantity; ///< what the line is of, the same for every run; there only
    std::vector<SeriesPoint> points;
    std::optional<Stacked> stacked; ///< an area between its edges, where there is one point a bar, instead of a line through the points
};

} // namespace sdm::ui
