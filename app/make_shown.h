#pragma once

class QWidget;

namespace sdm::app {

/// How an entry of a list makes its page or dock, when it is first shown.
template <typename Shown, typename Context>
Shown* makeShown(const Context& context, QWidget* parent)
{
    return new Shown(context, parent);
}

} // namespace sdm::app
