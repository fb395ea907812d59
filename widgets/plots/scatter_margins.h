#pragma once

#include "widgets/drawing/scatter.h"

#include <functional>
#include <vector>

class QCustomPlot;

namespace sdm::ui {

class Theme;

/// How many answers stand where, right and wrong ones, as bars along the upper and the right edge of a scatter: what marks on top of each
/// other hide. The scatter keeps the edges free.
class ScatterMargins {
public:
    static constexpr double kTop = 0.14, kRight = 0.10; ///< of the axes' height and width
    static constexpr int kAlong = 48, kUp = 24;         ///< bins

    /// \param marks  those that are shown; \param place  where a q' stands on x; \param right, lowest  ends of the data on x and y
    ScatterMargins(const std::vector<const AnswerMark*>& marks, const std::function<double(double)>& place, double right, double lowest);

    struct Bin {
        double from = 0, to = 0;
        int right = 0, wrong = 0; ///< answers without a known label are neither
    };
    const std::vector<Bin>& along() const { return m_along; }
    const std::vector<Bin>& up() const { return m_up; }
    void draw(QCustomPlot* plot, const Theme& theme) const;

private:
    std::vector<Bin> m_along, m_up;
};

} // namespace sdm::ui
