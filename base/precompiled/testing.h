// As library.h, for tests.
#ifndef GOKNOT_BASE_PRECOMPILED_TESTING_H_
#define GOKNOT_BASE_PRECOMPILED_TESTING_H_

#include "base/precompiled/library.h"
#include "gtest/gtest.h"

#endif  // GOKNOT_BASE_PRECOMPILED_TESTING_H_
