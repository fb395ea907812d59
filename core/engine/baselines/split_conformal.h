#pragma once

#include <ATen/core/Tensor.h>
#include <vector>

namespace sdm::engine {

/// Split conformal prediction with the score 1 - p_y (Sadinle, Lei and Wasserman, "Least Ambiguous Set-Valued Classifiers", 2019):
/// a row's set holds every class c with 1 - p_c at most the class's threshold, and the set holds the true class with probability at
/// least `alpha` for exchangeable rows. Used for abstention: a row is admitted when its set is exactly one class.
class SplitConformal {
public:
    enum class Coverage {
        Marginal,         ///< one threshold over all rows
        ClassConditional, ///< one for each class, from the rows of that class (Mondrian)
    };

    /// \param probabilities [N, C] float32, labels [N] int64 in 0..C-1, of held-out rows; alpha in (0, 1)
    SplitConformal(const at::Tensor& probabilities, const at::Tensor& labels, double alpha, Coverage coverage);

    /// Largest score that stays in a set, by class; infinity where there are too few rows to exclude anything at this alpha.
    const std::vector<double>& thresholds() const { return m_thresholds; }
    /// Whether a row's set is a single class. \param probabilities [N, C] float32
    std::vector<bool> isSingleton(const at::Tensor& probabilities) const;

private:
    std::vector<double> m_thresholds;
};

} // namespace sdm::engine
