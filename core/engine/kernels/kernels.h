#pragma once

#include "core/engine/kernels/layout.h"
#include "core/engine/kernels/support_points.h"
#include "core/engine/runtime/placement.h"

#include <ATen/core/Tensor.h>
#include <vector>

// The arithmetic of a decoder and the search of a layer, one method an op. Shape legend as in layout.h; H width of a row, F width of the
// feed-forward network.
namespace sdm::engine {

struct SumAndNorm {
    at::Tensor sum;  ///< x + branch, [N, H] float32: the residual stream
    at::Tensor norm; ///< rmsNorm of the sum
};

/// One matrix for several projections of the same input. The parts are leaves that lie one after another in the whole; they are
/// passed beside it for their gradients.
struct LinearOperands {
    at::Tensor weight;                        ///< [sum of outputs, inputs] in the dtype of the product
    at::Tensor bias;                          ///< [sum of outputs] float32, undefined without biases
    const std::vector<at::Tensor>& parts;     ///< row blocks of the weight, float32
    const std::vector<at::Tensor>& biasParts; ///< blocks of the bias, none without
};

/// What a product multiplies. Rows that the gate made are made again for the weights' gradients instead of being kept beside what they
/// were made from.
struct LinearInput {
    LinearInput(const at::Tensor& given) : rows(given) {} // implicit: rows are an input as they are
    /// \param made    gate(source)
    /// \param source  [N, 2F], gate then up
    LinearInput(const at::Tensor& made, const at::Tensor& source) : rows(made), gateUp(source) {}

    /// What a function saves to have the rows in its backward pass, and whether `rowsAgain` makes them of it.
    const at::Tensor& kept() const { return gateUp.defined() ? gateUp : rows; }
    bool isGated() const { return gateUp.defined(); }
    /// The rows, bit for bit. No gradients.
    static at::Tensor rowsAgain(const at::Tensor& kept, bool isGated);

    at::Tensor rows;   ///< [N, inputs]
    at::Tensor gateUp; ///< [N, 2 inputs], or undefined
};

/// Rows of vocabulary logits and what they should have predicted; R rows, V vocabulary.
struct PredictedRows {
    at::Tensor logits;  ///< [R, V] float32, overwritten
    at::Tensor targets; ///< [R] int64
    at::Tensor logBase; ///< [R] float32, B = ln(beta) > 0
    at::Tensor factors; ///< [R] float32, multiply the rows' gradients; undefined: no gradient is wanted
};

struct LossAndGradient {
    at::Tensor losses;   ///< [R] float32, (logsumexp(B u) - B u[target]) / B
    at::Tensor gradient; ///< [R, V], factor * (softmax(B u) - onehot), of factor * loss with respect to u; undefined when not wanted
};

/// Chosen once, by where a job runs. Every op is differentiable in its tensors unless it says otherwise, takes any number of rows,
/// none included, and is safe to call from several threads.
class Kernels {
public:
    virtual ~Kernels() = default;

    /// "reference", "portable", "cpu", "cuda": for messages and tests.
    virtual const char* name() const = 0;

    /// Root-mean-square normalisation over the last dimension, computed in float32.
    ///
    /// \param x       [N, H] float32
    /// \param weight  [H] float32
    /// \param result  dtype of the result (rounded once, at the end)
    /// \return        [N, H]: weight * x / sqrt(mean(x^2) + eps)
    virtual at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result) const = 0;

    /// Adds a branch (any dtype) to the residual stream and normalises the sum.
    virtual SumAndNorm addNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps,
                               at::ScalarType result) const = 0;

    /// The gated activation between the two halves of the feed-forward network (SwiGLU).
    ///
    /// \param gateUp  [N, 2F]: gate, then up
    /// \return        [N, F], same dtype: silu(gate) * up
    virtual at::Tensor gate(const at::Tensor& gateUp) const = 0;

    /// Turns pairs (i, i + R/2) of the first R elements of every query and key; values stay.
    ///
    /// \param qkv  [N, (Hq + 2 Hk) E]; the caller's last use of it, its memory may be overwritten
    /// \return     the same shape and dtype, computed in float32
    virtual at::Tensor rotate(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads) const = 0;

    /// Every row attends to its document up to itself.
    ///
    /// \param rotated  [N, (Hq + 2 Hk) E] as rotate returns it
    /// \return         [N, Hq E], same dtype
    virtual at::Tensor attend(const at::Tensor& rotated, const HeadLayout& heads, const DocumentLayout& documents) const = 0;

    /// rotate and attend in one, for training: what lies between the two need not be kept.
    ///
    /// \param qkv  as in rotate; its memory may be overwritten
    virtual at::Tensor rotateAndAttend(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads,
                                       const DocumentLayout& documents) const = 0;

    /// Copies the keys and values of rotated rows into a cache; no gradients.
    virtual void store(const at::Tensor& rotated, const HeadLayout& heads, const CacheSlots& slots) const = 0;

    /// New rows of cached documents, none, one or several of each: stores them at their places, and each attends to everything of its
    /// document up to itself; no gradients.
    ///
    /// \param rotated  [N, (Hq + 2 Hk) E]; slots.where says whose they are
    /// \return         [N, Hq E], same dtype
    virtual at::Tensor attendCached(const at::Tensor& rotated, const HeadLayout& heads, const CacheSlots& slots) const = 0;

    /// \param x  [N, inputs] in the weight's dtype
    /// \return   [N, sum of outputs]: x W^T + b, same dtype; gradients reach the parts as float32. Parts that take no gradients keep
    ///           nothing of x
    virtual at::Tensor linear(const LinearInput& x, const LinearOperands& operands) const = 0;

    /// Next-token losses in a base of each row's own, with their gradient while the logits exist; not differentiable itself.
    ///
    /// \param result  dtype of the gradient; in float32 it takes the logits' memory
    /// \throws Error (InvalidArgument) on the processor for a target outside the vocabulary
    virtual LossAndGradient baseScaledLoss(const PredictedRows& rows, at::ScalarType result) const = 0;

    /// Similarity and nearest distance of queries in a support half (SDM paper: q and d_nearest); no gradients. q counts the neighbours,
    /// nearest first and equal ones by index, that were predicted rightly and as the query, up to the first that was not. Every backend
    /// finds the same counts and indices.
    ///
    /// The points hold at least one more than is left out. \throws Error (Failed) when no distance is finite
    virtual Neighbours supportSearch(const SupportPoints& points, const SupportQueries& queries) const = 0;
};

/// The kernels of a placement: cpu on the host; on CUDA those of our own module, where cuda/module.h finds it; portable elsewhere. Live as
/// long as the program.
const Kernels& kernelsFor(const Placement& placement);

} // namespace sdm::engine
