#pragma once

#include <stddef.h>

/* The files of the page, which are part of the program: an office copies one file and no folder. */

struct web_asset {
  const unsigned char *bytes;
  size_t count;
};

struct web_asset web_asset_style(void);
struct web_asset web_asset_script(void);
