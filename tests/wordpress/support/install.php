<?php
/**
 * Sets WordPress up without its installer's pages, with somebody of each role, and goes on as if
 * everybody had been welcomed. Called with the address of the site.
 */

$_SERVER['HTTP_HOST'] = parse_url( $argv[1], PHP_URL_HOST ) . ':' . parse_url( $argv[1], PHP_URL_PORT );
define( 'WP_INSTALLING', true );
require $argv[2] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'A blog', 'administrator', 'administrator@example.com', false, '', 'password' );
foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_email' => "$role@example.com",
			'user_pass'  => 'password',
			'role'       => $role,
		)
	);
}
$welcomed = array( 'welcomeGuide' => false, 'fullscreenMode' => false );
foreach ( get_users() as $user ) {
	$preferences = array( 'core/edit-post' => $welcomed, 'core' => $welcomed, '_modified' => gmdate( 'c' ) );
	update_user_meta( $user->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', $preferences );
}
// Pictures of people come from another host.
update_option( 'show_avatars', 0 );
update_option( 'timezone_string', 'Europe/London' );
