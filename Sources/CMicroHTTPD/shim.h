#include <microhttpd.h>

/* Swift can call no function with a variable number of arguments. */

static inline struct MHD_Daemon *shim_start(unsigned int flags, uint16_t port,
                                            MHD_AccessHandlerCallback handler, void *context,
                                            MHD_RequestCompletedCallback completed,
                                            struct MHD_OptionItem *options) {
  return MHD_start_daemon(flags, port, 0, 0, handler, context, MHD_OPTION_NOTIFY_COMPLETED, completed,
                          NULL, MHD_OPTION_ARRAY, options, MHD_OPTION_END);
}

/* Where a connection comes from; NULL where that is not known. */
static inline const struct sockaddr *shim_client(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return info ? info->client_addr : NULL;
}

/* How many connections are open. */
static inline unsigned int shim_connections(struct MHD_Daemon *daemon) {
  const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_CURRENT_CONNECTIONS);
  return info ? info->num_connections : 0;
}

/* The port the daemon listens on; 0 where it does not. */
static inline uint16_t shim_port(struct MHD_Daemon *daemon) {
  const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
  return info ? info->port : 0;
}
