<?php
/**
 * Runs when the plugin is deleted: nothing of it stays behind.
 *
 * @package Fractional_CTO
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'fractional_cto' );
