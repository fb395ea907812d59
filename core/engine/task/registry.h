#pragma once

#include "core/engine/task/task.h"

#include <vector>

namespace sdm::engine {

/// Every task there is, in the order menus show them. A new task is one line here and a folder of its own.
const std::vector<const Task*>& allTasks();
/// \throws Error (Unsupported) naming the tasks there are
const Task& findTask(const std::string& name);

} // namespace sdm::engine
