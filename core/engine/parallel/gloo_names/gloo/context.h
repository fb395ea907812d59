#pragma once

#include <chrono>
#include <string>
#include <vector>

/// Names of gloo that c10d's header of its process group asks for. LibTorch has gloo inside and comes without its headers. Nothing of ours
/// makes, reads or is one of these classes: they are only pointed to, so that it does not matter what they really hold.
namespace gloo {

class Context {
public:
    void setTimeout(std::chrono::milliseconds timeout);
};

namespace rendezvous {

class Store {
public:
    virtual ~Store() = default;
    virtual void set(const std::string& key, const std::vector<char>& value) = 0;
    virtual std::vector<char> get(const std::string& key) = 0;
    virtual void wait(const std::vector<std::string>& keys) = 0;
    virtual void wait(const std::vector<std::string>& keys, const std::chrono::milliseconds& timeout) = 0;
};

} // namespace rendezvous

namespace transport {

class Device;
class UnboundBuffer;

} // namespace transport
} // namespace gloo
