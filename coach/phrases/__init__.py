"""Every sentence the coach can say."""
