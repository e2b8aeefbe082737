"""The OAuth authorization server: SMART Backend Services, with Authlib and joserfc."""
