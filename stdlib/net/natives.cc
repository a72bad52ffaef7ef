// The natives of package net: sockets and look-ups. Addresses are the system's (struct sockaddr),
// as strings of bytes; address.go makes and reads them.
//
// Test: tests/programs/std_net/.
#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netpacket/packet.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "stdlib/guest.h"
#include "stdlib/internal/poll/polled_call.h"
#include "stdlib/os/system_calls.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using runtime::FileHandle;
using runtime::FileSide;
using vm::NativeCall;
using vm::NativeKind;
using vm::NativeResult;

// Room for any address.
struct Address {
  sockaddr_storage storage{};
  socklen_t size = sizeof(sockaddr_storage);

  Address() = default;
  explicit Address(std::string_view bytes) : size(static_cast<socklen_t>(bytes.size())) {
    size = std::min<socklen_t>(size, sizeof storage);
    std::memcpy(&storage, bytes.data(), size);
  }
  sockaddr* get() { return reinterpret_cast<sockaddr*>(&storage); }
  std::string_view bytes() const {
    return {reinterpret_cast<const char*>(&storage), std::min<size_t>(size, sizeof storage)};
  }
};

FileHandle HandleArgument(const NativeCall& call) { return call.slots()[0]; }

// func sysSocket(family, kind, protocol int) (fd, errno int)
NativeResult Socket(NativeCall& call) {
  int fd = ::socket(static_cast<int>(IntArgument(call, 0)),
                    static_cast<int>(IntArgument(call, 1)) | SOCK_NONBLOCK | SOCK_CLOEXEC,
                    static_cast<int>(IntArgument(call, 2)));
  int error = fd < 0 ? errno : 0;
  ReturnInt(call, 0, fd);
  return ReturnErrno(call, 1, error);
}

// func sysSocketKind(fd int) (kind, errno int)
NativeResult SocketKind(NativeCall& call) {
  int kind = 0;
  socklen_t size = sizeof kind;
  int result =
      ::getsockopt(static_cast<int>(IntArgument(call, 0)), SOL_SOCKET, SO_TYPE, &kind, &size);
  int error = result < 0 ? errno : 0;
  ReturnInt(call, 0, kind);
  return ReturnErrno(call, 1, error);
}

// func sysDuplicate(fd int) (copy, errno int)
NativeResult Duplicate(NativeCall& call) {
  int copy = ::fcntl(static_cast<int>(IntArgument(call, 0)), F_DUPFD_CLOEXEC, 0);
  int error = copy < 0 ? errno : 0;
  if (copy >= 0) ::fcntl(copy, F_SETFL, ::fcntl(copy, F_GETFL) | O_NONBLOCK);
  ReturnInt(call, 0, copy);
  return ReturnErrno(call, 1, error);
}

NativeResult CloseDescriptor(NativeCall& call) {
  ::close(static_cast<int>(IntArgument(call, 0)));
  return NativeResult::kDone;
}

// func sysBind(handle uint64, address string) (errno int)
NativeResult Bind(NativeCall& call) {
  Address address(StringArgument(call, 1));
  return ReturnErrno(call, 0, WithFile(call, HandleArgument(call), [&](int fd) {
                       return ::bind(fd, address.get(), address.size);
                     }));
}

NativeResult Listen(NativeCall& call) {
  int backlog = static_cast<int>(IntArgument(call, 1));
  return ReturnErrno(
      call, 0, WithFile(call, HandleArgument(call), [&](int fd) { return ::listen(fd, backlog); }));
}

// func sysConnect(handle uint64, address string) (errno int): EINPROGRESS when it goes on.
NativeResult Connect(NativeCall& call) {
  Address address(StringArgument(call, 1));
  return ReturnErrno(call, 0, WithFile(call, HandleArgument(call), [&](int fd) {
                       return ::connect(fd, address.get(), address.size);
                     }));
}

// func sysAccept(handle uint64) (fd int, address string, errno int)
NativeResult Accept(NativeCall& call) {
  Address address;
  PolledResult result = PolledCall(call, HandleArgument(call), FileSide::kRead, [&](int fd) {
    int accepted;
    do {
      address.size = sizeof address.storage;
      accepted = ::accept4(fd, address.get(), &address.size, SOCK_NONBLOCK | SOCK_CLOEXEC);
    } while (accepted < 0 && errno == ECONNABORTED);
    return accepted;
  });
  if (result.parked) return NativeResult::kPark;
  ReturnInt(call, 0, result.error == 0 ? result.value : -1);
  ReturnString(call, 1, result.error == 0 ? address.bytes() : std::string_view());
  return ReturnErrno(call, 3, result.error);
}

// func(handle uint64) (address string, errno int)
template <int (*system_call)(int, sockaddr*, socklen_t*)>
NativeResult NameOf(NativeCall& call) {
  Address address;
  int error = WithFile(call, HandleArgument(call),
                       [&](int fd) { return system_call(fd, address.get(), &address.size); });
  ReturnString(call, 0, error == 0 ? address.bytes() : std::string_view());
  return ReturnErrno(call, 2, error);
}
int LocalName(int fd, sockaddr* address, socklen_t* size) {
  return ::getsockname(fd, address, size);
}
int PeerName(int fd, sockaddr* address, socklen_t* size) {
  return ::getpeername(fd, address, size);
}

// func sysSetOption(handle uint64, level, name, value int) (errno int)
NativeResult SetOption(NativeCall& call) {
  int level = static_cast<int>(IntArgument(call, 1));
  int name = static_cast<int>(IntArgument(call, 2));
  int value = static_cast<int>(IntArgument(call, 3));
  return ReturnErrno(call, 0, WithFile(call, HandleArgument(call), [&](int fd) {
                       return ::setsockopt(fd, level, name, &value, sizeof value);
                     }));
}

NativeResult SetLinger(NativeCall& call) {
  int seconds = static_cast<int>(IntArgument(call, 1));
  linger value{seconds >= 0 ? 1 : 0, std::max(seconds, 0)};
  return ReturnErrno(call, 0, WithFile(call, HandleArgument(call), [&](int fd) {
                       return ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &value, sizeof value);
                     }));
}

// func sysOption(handle uint64, level, name int) (value, errno int)
NativeResult Option(NativeCall& call) {
  int level = static_cast<int>(IntArgument(call, 1));
  int name = static_cast<int>(IntArgument(call, 2));
  int value = 0;
  socklen_t size = sizeof value;
  int error = WithFile(call, HandleArgument(call),
                       [&](int fd) { return ::getsockopt(fd, level, name, &value, &size); });
  ReturnInt(call, 0, value);
  return ReturnErrno(call, 1, error);
}

NativeResult Shutdown(NativeCall& call) {
  int how = static_cast<int>(IntArgument(call, 1));
  return ReturnErrno(
      call, 0, WithFile(call, HandleArgument(call), [&](int fd) { return ::shutdown(fd, how); }));
}

// func sysReceive(handle uint64, b []byte) (n int, address string, errno int)
NativeResult Receive(NativeCall& call) {
  SliceValue to = call.Get<SliceValue>(1);
  Address address;
  PolledResult result = PolledCall(call, HandleArgument(call), FileSide::kRead, [&](int fd) {
    address.size = sizeof address.storage;
    return ::recvfrom(fd, to.data, to.size, 0, address.get(), &address.size);
  });
  if (result.parked) return NativeResult::kPark;
  ReturnInt(call, 0, result.value);
  ReturnString(call, 1, result.error == 0 ? address.bytes() : std::string_view());
  return ReturnErrno(call, 3, result.error);
}

// func sysSend(handle uint64, b []byte, address string) (n, errno int)
NativeResult Send(NativeCall& call) {
  SliceValue from = call.Get<SliceValue>(1);
  Address address(StringArgument(call, 3));
  PolledResult result = PolledCall(call, HandleArgument(call), FileSide::kWrite, [&](int fd) {
    return ::sendto(fd, from.data, from.size, MSG_NOSIGNAL, address.get(), address.size);
  });
  if (result.parked) return NativeResult::kPark;
  ReturnInt(call, 0, result.value);
  return ReturnErrno(call, 1, result.error);
}

// ---- look-ups: they may take long, on a thread that nobody waits for ----------------------------

// func sysLookupHost(name string, family int) (addresses []string, failure int): struct sockaddrs,
// in the order in which they are to be tried; getaddrinfo's number of the failure.
NativeResult LookupHost(NativeCall& call) {
  std::string name = Text(call, 0);
  addrinfo hints{};
  hints.ai_family = static_cast<int>(IntArgument(call, 2));
  hints.ai_socktype = SOCK_STREAM;
  std::vector<std::string> addresses;
  int failure;
  {
    runtime::DetachedSection detached(call.worker(), runtime::Blocking::kLong,
                                      runtime::WaitReason::kIoWait);
    addrinfo* found = nullptr;
    failure = HasNul(name) ? EAI_NONAME : ::getaddrinfo(name.c_str(), nullptr, &hints, &found);
    for (addrinfo* at = found; at != nullptr; at = at->ai_next) {
      addresses.emplace_back(reinterpret_cast<const char*>(at->ai_addr), at->ai_addrlen);
    }
    if (found != nullptr) ::freeaddrinfo(found);
  }
  call.Set(0, MakeStrings(call, addresses));
  ReturnInt(call, 2, failure);
  return NativeResult::kDone;
}

// func sysLookupAddress(address string) (name string, failure int)
NativeResult LookupAddress(NativeCall& call) {
  Address address(StringArgument(call, 0));
  char name[NI_MAXHOST] = "";
  int failure;
  {
    runtime::DetachedSection detached(call.worker(), runtime::Blocking::kLong,
                                      runtime::WaitReason::kIoWait);
    failure =
        ::getnameinfo(address.get(), address.size, name, sizeof name, nullptr, 0, NI_NAMEREQD);
  }
  ReturnString(call, 0, failure == 0 ? name : "");
  ReturnInt(call, 2, failure);
  return NativeResult::kDone;
}

// func sysLookupService(protocol, service string) (port int): -1 when nobody knows it.
NativeResult LookupService(NativeCall& call) {
  std::string protocol = Text(call, 0);
  std::string service = Text(call, 2);
  int port = -1;
  {
    runtime::DetachedSection detached(call.worker());
    servent entry;
    servent* found = nullptr;
    std::vector<char> room(4096);
    if (!HasNul(service) &&
        ::getservbyname_r(service.c_str(), protocol.c_str(), &entry, room.data(), room.size(),
                          &found) == 0 &&
        found != nullptr) {
      port = ntohs(static_cast<uint16_t>(found->s_port));
    }
  }
  ReturnInt(call, 0, port);
  return NativeResult::kDone;
}

void AppendHex(std::string& out, const void* bytes, size_t size) {
  constexpr char kDigits[] = "0123456789abcdef";
  for (size_t i = 0; i < size; ++i) {
    uint8_t byte = static_cast<const uint8_t*>(bytes)[i];
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
}

// An address and the ones of its mask; empty for families that are no IP's.
std::string AddressText(const sockaddr* address, const sockaddr* mask) {
  size_t offset, size;
  if (address->sa_family == AF_INET) {
    offset = offsetof(sockaddr_in, sin_addr), size = sizeof(in_addr);
  } else if (address->sa_family == AF_INET6) {
    offset = offsetof(sockaddr_in6, sin6_addr), size = sizeof(in6_addr);
  } else {
    return {};
  }
  std::string text;
  AppendHex(text, reinterpret_cast<const char*>(address) + offset, size);
  int ones = 0;
  for (size_t i = 0; mask != nullptr && i < size; ++i) {
    ones += __builtin_popcount(reinterpret_cast<const uint8_t*>(mask)[offset + i]);
  }
  return text + "/" + std::to_string(ones);
}

// func sysInterfaces() (lines string, errno int); see interface.go.
NativeResult Interfaces(NativeCall& call) {
  struct Interface {
    int mtu = 0;
    unsigned flags = 0;
    std::string hardware;
    std::string addresses;
    std::string name;
  };
  std::map<unsigned, Interface> interfaces;
  ifaddrs* list = nullptr;
  int error = ::getifaddrs(&list) == 0 ? 0 : errno;
  int any = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  for (const ifaddrs* row = list; row != nullptr; row = row->ifa_next) {
    Interface& found = interfaces[::if_nametoindex(row->ifa_name)];
    found.name = row->ifa_name;
    found.flags = row->ifa_flags;
    if (row->ifa_addr == nullptr) continue;
    if (row->ifa_addr->sa_family == AF_PACKET) {
      const auto* link = reinterpret_cast<const sockaddr_ll*>(row->ifa_addr);
      found.hardware.clear();
      AppendHex(found.hardware, link->sll_addr, link->sll_halen);
      continue;
    }
    std::string text = AddressText(row->ifa_addr, row->ifa_netmask);
    if (!text.empty()) found.addresses += "\t" + text;
  }
  if (list != nullptr) ::freeifaddrs(list);
  std::string lines;
  for (auto& [index, found] : interfaces) {
    ifreq request{};
    found.name.copy(request.ifr_name, IFNAMSIZ - 1);
    if (any >= 0 && ::ioctl(any, SIOCGIFMTU, &request) == 0) found.mtu = request.ifr_mtu;
    lines += std::to_string(index) + "\t" + found.name + "\t" + std::to_string(found.mtu) + "\t" +
             std::to_string(found.flags) + "\t" + found.hardware + found.addresses + "\n";
  }
  if (any >= 0) ::close(any);
  ReturnString(call, 0, lines);
  return ReturnErrno(call, 2, error);
}

constexpr vm::NativeRow kRows[] = {
    {"net.sysInterfaces", &Interfaces},
    {"net.sysSocket", &Socket},
    {"net.sysSocketKind", &SocketKind},
    {"net.sysDuplicate", &Duplicate},
    {"net.sysCloseDescriptor", &CloseDescriptor},
    {"net.sysBind", &Bind},
    {"net.sysListen", &Listen},
    {"net.sysConnect", &Connect},
    {"net.sysAccept", &Accept, NativeKind::kParks},
    {"net.sysLocalName", &NameOf<&LocalName>},
    {"net.sysPeerName", &NameOf<&PeerName>},
    {"net.sysSetOption", &SetOption},
    {"net.sysSetLinger", &SetLinger},
    {"net.sysOption", &Option},
    {"net.sysShutdown", &Shutdown},
    {"net.sysReceive", &Receive, NativeKind::kParks},
    {"net.sysSend", &Send, NativeKind::kParks},
    {"net.sysLookupHost", &LookupHost},
    {"net.sysLookupAddress", &LookupAddress},
    {"net.sysLookupService", &LookupService},
};

}  // namespace

std::span<const vm::NativeRow> NetNatives() { return kRows; }

}  // namespace goknot::stdlib
