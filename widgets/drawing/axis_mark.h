#pragma once

#include <QString>

#include <array>
#include <cstdint>

namespace sdm::ui {

/// What may happen to a run at a step.
enum class MarkKind { Epoch, Layer, Checkpoint, Resume, Alert, Note };
inline constexpr std::array kMarkKinds{MarkKind::Epoch,  MarkKind::Layer, MarkKind::Checkpoint,
                                       MarkKind::Resume, MarkKind::Alert, MarkKind::Note};

/// Something that happened to a run, on the x axis of what is drawn of it.
struct AxisMark {
    MarkKind kind = MarkKind::Epoch;
    double x = 0;
    QString text; ///< what happened, in words
    bool operator==(const AxisMark&) const = default;
};

/// Which kinds of marks are drawn.
class MarkKinds {
public:
    constexpr bool has(MarkKind kind) const { return (m_bits & bitOf(kind)) != 0; }
    constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr MarkKinds with(MarkKind kind, bool on = true) const
    {
        MarkKinds kinds = *this;
        kinds.m_bits = on ? kinds.m_bits | bitOf(kind) : kinds.m_bits & ~bitOf(kind);
        return kinds;
    }
    bool operator==(const MarkKinds&) const = default;

private:
    static constexpr std::uint32_t bitOf(MarkKind kind) { return 1U << static_cast<unsigned>(kind); }
    std::uint32_t m_bits = 0;
};

/// What is rare and explains a kink, and where epochs end.
inline constexpr MarkKinds kUsualMarks =
    MarkKinds().with(MarkKind::Epoch).with(MarkKind::Resume).with(MarkKind::Alert).with(MarkKind::Note);

} // namespace sdm::ui
