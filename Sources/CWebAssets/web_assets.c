#include "web_assets.h"

static const unsigned char style[] = {
#embed "style.css"
};

static const unsigned char script[] = {
#embed "page.js"
};

struct web_asset web_asset_style(void) { return (struct web_asset){style, sizeof style}; }
struct web_asset web_asset_script(void) { return (struct web_asset){script, sizeof script}; }
